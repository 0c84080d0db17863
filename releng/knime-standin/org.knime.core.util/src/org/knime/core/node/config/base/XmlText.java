package org.knime.core.node.config.base;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that XML cannot hold, or would change, are written as two percent signs and five decimal digits. */
final class XmlText {

    private static final Pattern ESCAPE = Pattern.compile("%%(\\d{5})");

    private XmlText() {
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || isNonCharacter(text, i) || startsEscape(text, i)) {
                escaped.append("%%").append(String.format(Locale.ROOT, "%05d", (int)c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(character(m.group(1))));
    }

    private static String character(String digits) {
        return String.valueOf((char)Integer.parseInt(digits));
    }

    /** The escape itself as text must not be taken for one when it is read. */
    private static boolean startsEscape(String text, int i) {
        return text.startsWith("%%", i);
    }

    private static boolean isNonCharacter(String text, int i) {
        char c = text.charAt(i);
        boolean pairStart = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        boolean pairEnd = Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        return c >= '\uFFFE' || Character.isSurrogate(c) && !pairStart && !pairEnd;
    }
}
