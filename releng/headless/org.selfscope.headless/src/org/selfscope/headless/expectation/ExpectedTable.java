package org.selfscope.headless.expectation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.knime.core.node.BufferedDataTable;
import org.selfscope.headless.node.Workflow;

/**
 * A table at an output.
 *
 * @param node number of the node
 * @param port position of the output, from 1
 * @param rows how many rows it has; nothing if that does not matter
 * @param columns names that must be there
 * @param numbers what is known of cells
 */
record ExpectedTable(int node, int port, Optional<Long> rows, List<String> columns, List<ExpectedNumber> numbers) implements Expectation {

    @Override
    public List<String> violations(Workflow workflow) {
        String place = "Node " + node + ", output " + port + ": ";
        Optional<BufferedDataTable> table = table(workflow);
        return table.map(t -> violations(t).stream().map(place::concat).toList()).orElse(List.of(place + "there is no table."));
    }

    private Optional<BufferedDataTable> table(Workflow workflow) {
        return workflow.node(node).filter(n -> port <= n.outputCount()).map(n -> n.output(port))
            .filter(BufferedDataTable.class::isInstance).map(BufferedDataTable.class::cast);
    }

    private List<String> violations(BufferedDataTable table) {
        List<String> violations = new ArrayList<>();
        rows.filter(r -> r != table.size()).ifPresent(r -> violations.add("the table has " + table.size() + " rows, expected " + r + "."));
        columns.stream().filter(c -> !table.getDataTableSpec().containsName(c))
            .forEach(c -> violations.add("there is no column \"" + c + "\"."));
        numbers.forEach(n -> n.violation(table).ifPresent(violations::add));
        return violations;
    }
}
