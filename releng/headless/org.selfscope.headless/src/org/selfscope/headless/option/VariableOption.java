package org.selfscope.headless.option;

import static org.selfscope.headless.ExitCode.ARGUMENTS;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.selfscope.headless.RunFailure;
import org.selfscope.headless.variable.FlowVariable;
import org.selfscope.headless.variable.VariableType;

/** {@code -workflow.variable=name,value,type}: quotes keep commas together, no blanks are taken off. */
final class VariableOption {

    private static final Pattern PART = Pattern.compile("\\G(\"[^\"]*\"|'[^']*'|[^,\"']*)(,|$)");

    private VariableOption() {
    }

    static FlowVariable parse(String argument, String value) throws RunFailure {
        if (value == null || value.isEmpty()) {
            throw failure(argument, "");
        }
        List<String> parts = split(value);
        if (parts.size() != 3) {
            throw failure(argument, ": Invalid argument list");
        }
        try {
            return variable(argument, parts.get(0), parts.get(1), parts.get(2));
        } catch (NumberFormatException e) {
            throw failure(argument, ": " + e.getMessage());
        }
    }

    private static FlowVariable variable(String argument, String name, String value, String type) throws RunFailure {
        return switch (type) {
            case "String" -> new FlowVariable(name, VariableType.STRING, value);
            case "int" -> new FlowVariable(name, VariableType.INTEGER, Integer.valueOf(value));
            case "double" -> new FlowVariable(name, VariableType.DOUBLE, Double.valueOf(value));
            default -> throw failure(argument, ": Invalid type for workflow variable " + name + ": " + type);
        };
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        int end = 0;
        while (end <= text.length() && matcher.find(end)) {
            parts.add(withoutQuotes(matcher.group(1)));
            if (matcher.group(2).isEmpty()) {
                return parts;
            }
            end = matcher.end();
        }
        return List.of();
    }

    private static String withoutQuotes(String part) {
        boolean quoted = part.length() > 1 && (part.startsWith("\"") || part.startsWith("'"));
        return quoted ? part.substring(1, part.length() - 1) : part;
    }

    private static RunFailure failure(String argument, String reason) {
        return new RunFailure(ARGUMENTS, "Couldn't parse -workflow.variable argument: " + argument + reason);
    }
}
