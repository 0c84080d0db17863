package org.selfscope.image;

import java.nio.FloatBuffer;

/**
 * Copies pixels that are equally far apart in an array or buffer into a row of an array.
 *
 * @param step from one pixel of the source to the next
 * @param targetType that of the source, or FLOAT32
 */
record RowCopy(PixelType type, Object source, int step, PixelType targetType, Object target) {

    void copy(int from, int to, int count) {
        if (type != targetType) {
            toFloats(from, (float[])target, to, count);
        } else if (source instanceof FloatBuffer floats) {
            copy(floats, from, to, count);
        } else if (step == 1) {
            System.arraycopy(source, from, target, to, count);
        } else {
            gather(from, to, count);
        }
    }

    private void copy(FloatBuffer floats, int from, int to, int count) {
        if (step == 1) {
            floats.get(from, (float[])target, to, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            ((float[])target)[to + i] = floats.get(from + i * step);
        }
    }

    private void gather(int from, int to, int count) {
        if (source instanceof byte[] in) {
            byte[] out = (byte[])target;
            for (int i = 0; i < count; i++) {
                out[to + i] = in[from + i * step];
            }
        } else if (source instanceof short[] in) {
            short[] out = (short[])target;
            for (int i = 0; i < count; i++) {
                out[to + i] = in[from + i * step];
            }
        } else if (source instanceof int[] in) {
            int[] out = (int[])target;
            for (int i = 0; i < count; i++) {
                out[to + i] = in[from + i * step];
            }
        } else if (source instanceof long[] in) {
            long[] out = (long[])target;
            for (int i = 0; i < count; i++) {
                out[to + i] = in[from + i * step];
            }
        } else if (source instanceof float[] in) {
            float[] out = (float[])target;
            for (int i = 0; i < count; i++) {
                out[to + i] = in[from + i * step];
            }
        } else {
            double[] in = (double[])source;
            double[] out = (double[])target;
            for (int i = 0; i < count; i++) {
                out[to + i] = in[from + i * step];
            }
        }
    }

    private void toFloats(int from, float[] out, int to, int count) {
        switch (type) {
            case UINT8 -> {
                byte[] in = (byte[])source;
                for (int i = 0; i < count; i++) {
                    out[to + i] = in[from + i * step] & 0xFF;
                }
            }
            case INT8 -> {
                byte[] in = (byte[])source;
                for (int i = 0; i < count; i++) {
                    out[to + i] = in[from + i * step];
                }
            }
            case UINT16 -> {
                short[] in = (short[])source;
                for (int i = 0; i < count; i++) {
                    out[to + i] = in[from + i * step] & 0xFFFF;
                }
            }
            case INT16 -> {
                short[] in = (short[])source;
                for (int i = 0; i < count; i++) {
                    out[to + i] = in[from + i * step];
                }
            }
            case UINT32 -> {
                int[] in = (int[])source;
                for (int i = 0; i < count; i++) {
                    out[to + i] = in[from + i * step] & 0xFFFF_FFFFL;
                }
            }
            case INT32 -> {
                int[] in = (int[])source;
                for (int i = 0; i < count; i++) {
                    out[to + i] = in[from + i * step];
                }
            }
            case INT64 -> {
                long[] in = (long[])source;
                for (int i = 0; i < count; i++) {
                    out[to + i] = in[from + i * step];
                }
            }
            case FLOAT64 -> {
                double[] in = (double[])source;
                for (int i = 0; i < count; i++) {
                    out[to + i] = (float)in[from + i * step];
                }
            }
            default -> throw new IllegalArgumentException("Pixels of type " + type + " are not converted row by row.");
        }
    }
}
