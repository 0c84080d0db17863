package org.selfscope.headless.option;

import static org.selfscope.headless.ExitCode.ARGUMENTS;

import java.util.Arrays;
import java.util.List;

import org.selfscope.headless.RunFailure;

/** {@code -option=nodeID,path,value,type}: the value is what stands between the second and the last comma. */
final class NodeOptionParser {

    private NodeOptionParser() {
    }

    static NodeOption parse(String argument, String value) throws RunFailure {
        int first = value == null ? -1 : value.indexOf(',');
        int second = first < 0 ? -1 : value.indexOf(',', first + 1);
        int last = value == null ? -1 : value.lastIndexOf(',');
        if (second < 0 || last == second) {
            throw new RunFailure(ARGUMENTS, "Couldn't parse -option argument: " + argument);
        }
        return new NodeOption(argument, nodeId(argument, value.substring(0, first)),
            List.of(value.substring(first + 1, second).split("/")), value.substring(second + 1, last), value.substring(last + 1));
    }

    private static List<Integer> nodeId(String argument, String text) throws RunFailure {
        try {
            return Arrays.stream(text.split("/")).map(Integer::valueOf).toList();
        } catch (NumberFormatException e) {
            throw new RunFailure(ARGUMENTS, "Couldn't parse -option argument: " + argument + ": " + e.getMessage(), e);
        }
    }
}
