package org.selfscope.image;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

import net.imglib2.RandomAccess;
import net.imglib2.img.NativeImg;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.basictypeaccess.array.ArrayDataAccess;
import net.imglib2.img.cell.AbstractCellImg;
import net.imglib2.img.cell.Cell;
import net.imglib2.img.cell.CellGrid;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.util.Cast;
import net.imglib2.util.Intervals;

/**
 * An image whose pixels are elements of arrays or buffers, each of which holds the pixels of a cell, first dimension fastest.
 *
 * @param access the pixels of a cell by its position in the grid
 */
record PixelStore(PixelType type, CellGrid grid, Function<long[], Object> access) {

    /** Empty if several pixels share an element, or the kind of image is another one. */
    static Optional<PixelStore> of(Object image) {
        if (!(image instanceof NativeImg<?, ?> pixels) || !(pixels.createLinkedType() instanceof RealType<?> variable)) {
            return Optional.empty();
        }
        Optional<PixelType> type = PixelType.find(variable).filter(t -> t != PixelType.BIT && t != PixelType.UINT12);
        return type.flatMap(t -> of(t, pixels));
    }

    /** The elements of a cell: an array or a buffer; empty if they are somewhere else. */
    Optional<Object> elements(long[] cell) {
        Object data = access.apply(cell);
        if (data instanceof ArrayDataAccess<?> array) {
            return Optional.of(array.getCurrentStorageArray());
        }
        return data instanceof FloatBufferAccess buffer ? Optional.of(buffer.floats()) : Optional.empty();
    }

    private static Optional<PixelStore> of(PixelType type, NativeImg<?, ?> image) {
        if (image instanceof AbstractCellImg<?, ?, ?, ?> cells) {
            RandomAccess<? extends Cell<?>> access = Cast.unchecked(cells.getCells().randomAccess());
            return Optional.of(new PixelStore(type, cells.getCellGrid(), cell -> {
                access.setPosition(cell);
                return access.get().getData();
            }));
        }
        long[] dimensions = Intervals.dimensionsAsLongArray(image);
        if (image instanceof ArrayImg<?, ?> array) {
            return Optional.of(new PixelStore(type, grid(dimensions, dimensions.length), cell -> array.update(null)));
        }
        if (image instanceof PlanarImg<?, ?> planar) {
            CellGrid grid = grid(dimensions, 2);
            long[] counts = grid.getGridDimensions();
            return Optional.of(new PixelStore(type, grid, cell -> planar.getPlane((int)index(cell, counts))));
        }
        return Optional.empty();
    }

    private static CellGrid grid(long[] dimensions, int whole) {
        int[] cell = new int[dimensions.length];
        Arrays.setAll(cell, d -> d < whole ? (int)dimensions[d] : 1);
        return new CellGrid(dimensions, cell);
    }

    private static long index(long[] position, long[] counts) {
        long index = 0;
        for (int d = position.length - 1; d >= 0; d--) {
            index = index * counts[d] + position[d];
        }
        return index;
    }
}
