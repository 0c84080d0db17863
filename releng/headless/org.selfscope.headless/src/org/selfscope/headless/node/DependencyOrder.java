package org.selfscope.headless.node;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.selfscope.headless.workflow.Connection;

/** Orders nodes so that each stands behind those that it depends on; among equals the smaller number comes first. */
public final class DependencyOrder {

    private DependencyOrder() {
    }

    /**
     * The numbers in order.
     *
     * @return nothing if the connections form a loop
     */
    public static Optional<List<Integer>> of(Set<Integer> ids, List<Connection> connections) {
        Set<Integer> open = new TreeSet<>(Comparator.naturalOrder());
        open.addAll(ids);
        List<Integer> order = new ArrayList<>();
        while (!open.isEmpty()) {
            Set<Integer> waiting = connections.stream().filter(c -> open.contains(c.source())).map(Connection::destination)
                .collect(Collectors.toSet());
            Optional<Integer> next = open.stream().filter(id -> !waiting.contains(id)).findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            open.remove(next.get());
            order.add(next.get());
        }
        return Optional.of(order);
    }
}
