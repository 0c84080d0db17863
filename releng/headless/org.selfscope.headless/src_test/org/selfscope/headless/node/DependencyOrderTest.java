package org.selfscope.headless.node;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.selfscope.headless.workflow.Connection;

class DependencyOrderTest {

    private static Connection line(int source, int destination) {
        return new Connection(source, 1, destination, 1);
    }

    @Test
    void everyNodeComesBehindThoseThatItDependsOn() {
        assertEquals(Optional.of(List.of(3, 1, 4, 2)), DependencyOrder.of(Set.of(1, 2, 3, 4), List.of(line(3, 1), line(1, 4), line(4, 2))));
    }

    @Test
    void amongEqualsTheSmallerNumberComesFirst() {
        assertEquals(Optional.of(List.of(1, 2, 3)), DependencyOrder.of(Set.of(3, 2, 1), List.of()));
    }

    @Test
    void aLoopHasNoOrder() {
        assertEquals(Optional.empty(), DependencyOrder.of(Set.of(1, 2, 3), List.of(line(1, 2), line(2, 3), line(3, 2))));
    }
}
