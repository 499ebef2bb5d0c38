package no.sloyfe.meeting.preparation;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import no.sloyfe.fuzz.Parser;

/** What tells the type of a file from its bytes. */
public final class UploadParsers {

    private static final List<String> NAMES = List.of("bilde.png", "side.pdf", "../../x.jpg", "a\0b.gif", "con.webp", ".png", "😀".repeat(70) + ".png", "x".repeat(300) + ".pdf", "\u202egnp.exe");

    private UploadParsers() {}

    public static List<Parser<?>> all() {
        List<byte[]> good = new ArrayList<>(Stream.of("png", "jpg", "gif", "bmp", "tiff", "wbmp").map(UploadParsers::picture).toList());
        good.add("%PDF-1.7\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
        good.add("RIFF\0\0\0\0WEBPVP8 ................".getBytes(StandardCharsets.ISO_8859_1));
        return List.of(Parser.ofBytes("uploads", 8, good, bytes -> read(NAMES.get(bytes.length % NAMES.size()), bytes)),
                Parser.ofText("upload names", 2, NAMES, name -> read(name, good.getFirst()), List.of()));
    }

    private static void read(String name, byte[] bytes) {
        if (Upload.of(name, bytes) instanceof Upload.Accepted accepted
                && (accepted.name().length() > 120 || accepted.name().chars().anyMatch(c -> c < ' ' || c == '/' || c == '\\' || c == '"' || Character.isSurrogate((char) c) && lonely(accepted.name())))) {
            throw new AssertionError("Taken as " + accepted.name());
        }
    }

    private static boolean lonely(String text) {
        return text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF);
    }

    private static byte[] picture(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(3, 2, format.equals("wbmp") ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
