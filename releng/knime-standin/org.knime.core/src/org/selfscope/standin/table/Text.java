package org.selfscope.standin.table;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Text of any length and content: the number of characters, then each in two bytes. */
final class Text {

    private Text() {
    }

    static void write(String text, DataOutput out) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    static String read(DataInput in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int left = in.readInt(); left > 0; left--) {
            text.append(in.readChar());
        }
        return text.toString();
    }
}
