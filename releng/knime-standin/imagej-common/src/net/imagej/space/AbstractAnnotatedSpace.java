package net.imagej.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import net.imagej.axis.Axis;

/** A space that holds its axes in a list. */
public abstract class AbstractAnnotatedSpace<A extends Axis> implements AnnotatedSpace<A> {

    private final List<A> axes;

    /** A space whose axes are null until they are set. */
    public AbstractAnnotatedSpace(int numDimensions) {
        this(Collections.nCopies(numDimensions, null));
    }

    @SafeVarargs
    public AbstractAnnotatedSpace(A... axes) {
        this(Arrays.asList(axes));
    }

    public AbstractAnnotatedSpace(List<A> axes) {
        this.axes = new ArrayList<>(axes);
    }

    @Override
    public int numDimensions() {
        return axes.size();
    }

    @Override
    public A axis(int d) {
        return axes.get(d);
    }

    @Override
    public void axes(A[] target) {
        for (int d = 0; d < target.length; d++) {
            target[d] = axis(d);
        }
    }

    @Override
    public void setAxis(A axis, int d) {
        while (axes.size() <= d) {
            axes.add(null);
        }
        axes.set(d, axis);
    }
}
