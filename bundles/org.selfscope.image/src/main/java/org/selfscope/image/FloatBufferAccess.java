package org.selfscope.image;

import java.nio.FloatBuffer;

import net.imglib2.img.basictypeaccess.FloatAccess;

/**
 * Pixels of an image in a buffer, such as a part of a memory-mapped file.
 *
 * @param floats is not copied
 */
public record FloatBufferAccess(FloatBuffer floats) implements FloatAccess {

    @Override
    public float getValue(int index) {
        return floats.get(index);
    }

    @Override
    public void setValue(int index, float value) {
        floats.put(index, value);
    }
}
