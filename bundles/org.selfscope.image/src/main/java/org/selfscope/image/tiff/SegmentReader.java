package org.selfscope.image.tiff;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads pages whose compression is one of {@link Compression}: only the segments that a region touches, and of uncompressed ones only the
 * rows.
 */
record SegmentReader(FileBytes file) implements PageReader {

    /** No usual compression packs better: deflate and LZW end at about 1000 and 1400. */
    static final int MAX_COMPRESSION = 2000;

    private static final int YCBCR = 6;

    /** Whether pages like this can be read. */
    static boolean canRead(TiffPage page) {
        boolean bits = page.isFloat() ? page.bits() == 16 || page.bits() == 32 || page.bits() == 64 : page.bits() <= 32 || page.bits() == 64;
        boolean wholeBytes = page.bits() == 8 || page.bits() == 16 || page.bits() == 32 || page.bits() == 64;
        boolean predictor = page.predictor() == 1 || page.predictor() == 2 && wholeBytes || page.predictor() == 3 && page.isFloat();
        return bits && predictor && Compression.of(page.compression()).isPresent() && page.photometric() != YCBCR;
    }

    @Override
    public void read(TiffPage page, PageRegion region, Object pixels) throws IOException {
        long firstColumn = region.x() / page.segmentWidth();
        long lastColumn = (region.x() + region.width() - 1) / page.segmentWidth();
        long firstRow = region.y() / page.segmentHeight();
        long lastRow = (region.y() + region.height() - 1) / page.segmentHeight();
        for (int sample = 0; sample < (page.planar() ? region.channels() : 1); sample++) {
            for (long row = firstRow; row <= lastRow; row++) {
                long first = ((page.planar() ? region.channel() + sample : 0) * page.segmentsDown() + row) * page.segmentsAcross();
                SegmentTable table = SegmentTable.of(file, page, first + firstColumn, (int)(lastColumn - firstColumn + 1));
                for (long column = firstColumn; column <= lastColumn; column++) {
                    Segment segment = new Segment(page, column * page.segmentWidth(), row * page.segmentHeight(), region, sample);
                    copy(segment, table.offset((int)(column - firstColumn)), table.byteCount((int)(column - firstColumn)), pixels);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void copy(Segment segment, long offset, long byteCount, Object pixels) throws IOException {
        if (offset == 0 && byteCount == 0) {
            return; // Writers of sparse files leave out what is 0.
        }
        if (segment.page().isCompressed() || segment.page().reversed()) {
            segment.copy(decoded(segment, offset, byteCount), 0, pixels);
        } else {
            long rowBytes = segment.page().rowBytes();
            long length = Math.multiplyExact(segment.rows(), rowBytes);
            if (length > file.length()) {
                throw new EOFException("A piece of page " + (segment.page().index() + 1) + " has " + length + " bytes.");
            }
            ByteBuffer rows = file.readBriefly(offset + segment.firstRow() * rowBytes, (int)length).order(segment.page().order());
            undoPredictor(segment.page(), rows, segment.rows());
            segment.copy(rows.order(Predictor.order(segment.page())), segment.firstRow(), pixels);
        }
    }

    /** All rows of a segment that are in the file: those of a strip end with the page, those of a tile do not. */
    private ByteBuffer decoded(Segment segment, long offset, long byteCount) throws IOException {
        TiffPage page = segment.page();
        boolean strip = page.segmentWidth() == page.width();
        int rows = (int)(strip ? Math.min(page.segmentHeight(), page.height() - segment.y()) : page.segmentHeight());
        long length = Math.multiplyExact(rows, page.rowBytes());
        if (length > Integer.MAX_VALUE - 8 || byteCount < 0 || byteCount > Integer.MAX_VALUE - 8) {
            throw new IOException("page " + (page.index() + 1) + " is compressed in pieces of more than 2 GB");
        }
        if (length > MAX_COMPRESSION * (byteCount + 1)) {
            throw new IOException("page " + (page.index() + 1) + " claims more pixels than the file can hold");
        }
        byte[] packed = file.read(offset, (int)byteCount).array();
        if (page.reversed()) {
            reverseBits(packed);
        }
        byte[] plain = new byte[(int)length];
        if (Compression.of(page.compression()).orElseThrow().decode(packed, plain) < plain.length) {
            throw new EOFException("The compressed pixels of page " + (page.index() + 1) + " end too early.");
        }
        ByteBuffer decoded = ByteBuffer.wrap(plain).order(page.order());
        undoPredictor(page, decoded, rows);
        return decoded.order(Predictor.order(page));
    }

    private static void undoPredictor(TiffPage page, ByteBuffer bytes, int rows) {
        int rowBytes = (int)page.rowBytes();
        int step = page.planar() ? 1 : page.samples();
        for (int i = 0; page.predictor() != 1 && i < rows; i++) {
            ByteBuffer row = bytes.slice(i * rowBytes, rowBytes).order(page.order());
            if (page.predictor() == 2) {
                Predictor.undoDifferences(row, page.bits(), step);
            } else {
                Predictor.undoFloatDifferences(row, page.bits(), step);
            }
        }
    }

    private static void reverseBits(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte)(Integer.reverse(bytes[i]) >>> 24);
        }
    }
}
