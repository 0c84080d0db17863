package net.imagej.space;

import java.util.List;

import net.imagej.axis.TypedAxis;

/** A space that holds its typed axes. */
public abstract class AbstractTypedSpace<A extends TypedAxis> extends AbstractAnnotatedSpace<A> implements TypedSpace<A> {

    public AbstractTypedSpace(int numDimensions) {
        super(numDimensions);
    }

    @SafeVarargs
    public AbstractTypedSpace(A... axes) {
        super(axes);
    }

    public AbstractTypedSpace(List<A> axes) {
        super(axes);
    }
}
