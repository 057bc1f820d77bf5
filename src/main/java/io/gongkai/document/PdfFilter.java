package io.gongkai.document;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** How streams of a PDF are folded, as far as needed to tell how large they unfold. */
enum PdfFilter {
    FLATE("FlateDecode", "Fl"),
    LZW("LZWDecode", "LZW"),
    RUN_LENGTH("RunLengthDecode", "RL"),
    ASCII_85("ASCII85Decode", "A85"),
    ASCII_HEX("ASCIIHexDecode", "AHx");

    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int CODES = 4096;

    private final String name;
    private final String abbreviation;

    PdfFilter(String name, String abbreviation) {
        this.name = name;
        this.abbreviation = abbreviation;
    }

    static Optional<PdfFilter> of(String name) {
        return Arrays.stream(values())
                .filter(filter -> filter.name.equals(name) || filter.abbreviation.equals(name))
                .findFirst();
    }

    /** Whether what it makes is larger than what it is given. */
    boolean unfolds() {
        return switch (this) {
            case FLATE, LZW, RUN_LENGTH -> true;
            case ASCII_85, ASCII_HEX -> false;
        };
    }

    /** How many bytes the data from here unfold to; a little more than {@code most} if they are more. */
    int unfolded(byte[] data, int from, int most) {
        return switch (this) {
            case FLATE -> inflated(data, from, most);
            case LZW -> ofCodes(data, from, most);
            case RUN_LENGTH -> ofRuns(data, from, most);
            case ASCII_85, ASCII_HEX -> data.length - from;
        };
    }

    /** The bytes written in letters; others as they are. */
    byte[] decoded(byte[] letters) {
        return switch (this) {
            case ASCII_85 -> of85(letters);
            case ASCII_HEX -> ofHex(letters);
            case FLATE, LZW, RUN_LENGTH -> letters;
        };
    }

    private static int inflated(byte[] data, int from, int most) {
        byte[] buffer = new byte[64 * 1024];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(data, from, data.length - from);
            int inflated = 0;
            for (int read = inflater.inflate(buffer); read > 0 && inflated <= most; read = inflater.inflate(buffer)) {
                inflated += read;
            }
            return inflated;
        } catch (DataFormatException notDeflated) {
            // Encrypted, or broken: the library will say.
            return 0;
        }
    }

    /** Every code stands for a string one longer than that of the code before it was made from. */
    private static int ofCodes(byte[] data, int from, int most) {
        int[] lengths = new int[CODES];
        Arrays.fill(lengths, 0, CLEAR, 1);
        int next = END + 1;
        int last = 0;
        int unfolded = 0;
        long bits = 0;
        int held = 0;
        for (int at = from; at < data.length && unfolded <= most; at++) {
            bits = bits << 8 | data[at] & 0xFF;
            held += 8;
            int width = next + 1 >= 2048 ? 12 : next + 1 >= 1024 ? 11 : next + 1 >= 512 ? 10 : 9;
            if (held < width) {
                continue;
            }
            held -= width;
            int code = (int) (bits >> held) & (1 << width) - 1;
            if (code == END) {
                return unfolded;
            }
            if (code == CLEAR) {
                next = END + 1;
                last = 0;
                continue;
            }
            int length = code < next ? lengths[code] : last + 1;
            if (last > 0 && next < CODES) {
                lengths[next++] = last + 1;
            }
            last = length;
            unfolded += length;
        }
        return unfolded;
    }

    private static int ofRuns(byte[] data, int from, int most) {
        int unfolded = 0;
        int at = from;
        while (at < data.length && unfolded <= most) {
            int length = data[at] & 0xFF;
            if (length == 128) {
                return unfolded;
            }
            unfolded += length < 128 ? length + 1 : 257 - length;
            at += length < 128 ? length + 2 : 2;
        }
        return unfolded;
    }

    private static byte[] of85(byte[] letters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(letters.length);
        long group = 0;
        int held = 0;
        for (byte letter : letters) {
            if (letter == '~') {
                break;
            }
            if (letter == 'z' && held == 0) {
                bytes.write(new byte[4], 0, 4);
            } else if (letter >= '!' && letter <= 'u') {
                group = group * 85 + letter - '!';
                held++;
                if (held == 5) {
                    write(group, 4, bytes);
                    group = 0;
                    held = 0;
                }
            }
        }
        if (held > 1) {
            for (int i = held; i < 5; i++) {
                group = group * 85 + 84;
            }
            write(group, held - 1, bytes);
        }
        return bytes.toByteArray();
    }

    private static void write(long group, int count, ByteArrayOutputStream bytes) {
        for (int i = 0; i < count; i++) {
            bytes.write((int) (group >> 24 - 8 * i) & 0xFF);
        }
    }

    private static byte[] ofHex(byte[] letters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(letters.length / 2);
        int high = -1;
        for (byte letter : letters) {
            int digit = Character.digit(letter, 16);
            if (letter == '>') {
                break;
            }
            if (digit >= 0 && high < 0) {
                high = digit;
            } else if (digit >= 0) {
                bytes.write(high << 4 | digit);
                high = -1;
            }
        }
        if (high >= 0) {
            bytes.write(high << 4);
        }
        return bytes.toByteArray();
    }
}
