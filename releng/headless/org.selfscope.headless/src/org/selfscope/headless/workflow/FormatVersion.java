package org.selfscope.headless.workflow;

import java.io.IOException;
import java.util.Arrays;

import org.knime.core.node.KNIMEConstants;
import org.knime.core.node.NodeSettings;

/** Refuses workflows of a format that is not known, and of a newer KNIME. */
final class FormatVersion {

    /** The file format's own version in KNIME 5.8. */
    private static final String NEWEST = "5.1.0";

    private FormatVersion() {
    }

    static void check(NodeSettings settings) throws IOException {
        String version = settings.getString("version", null);
        if (version == null) {
            throw new IOException("The workflow has no version, so it is taken for one of the first KNIME versions, which cannot be read.");
        }
        String creator = settings.getString("created_by", null);
        if (isNewer(version, NEWEST) || creator != null && isNewer(creator, KNIMEConstants.VERSION)) {
            throw new IOException("Unsupported workflow version: Unable to load workflow, it was created with a future version of KNIME ("
                + (creator == null ? version : creator) + "). You are running " + KNIMEConstants.VERSION + ".");
        }
    }

    private static boolean isNewer(String version, String limit) {
        int[] a = numbers(version);
        int[] b = numbers(limit);
        return Arrays.compare(a, b) > 0;
    }

    /** The first three numbers; anything behind them says which build it was. */
    private static int[] numbers(String version) {
        String[] parts = version.split("\\.");
        int[] numbers = new int[3];
        for (int i = 0; i < Math.min(parts.length, numbers.length); i++) {
            numbers[i] = parts[i].matches("\\d{1,9}") ? Integer.parseInt(parts[i]) : 0;
        }
        return numbers;
    }
}
