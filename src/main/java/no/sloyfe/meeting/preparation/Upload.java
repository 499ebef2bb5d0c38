package no.sloyfe.meeting.preparation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import no.sloyfe.web.Typed;

/** A file as it came in: its bytes decide what it is, and a name that says something else is refused. */
sealed interface Upload {

    int MOST_BYTES = 20 * 1024 * 1024;

    record Accepted(String name, FileType type, byte[] bytes) implements Upload {}

    record Rejected(Reason why) implements Upload {}

    enum Reason {
        EMPTY,
        TOO_LARGE,
        NOT_A_KIND_WE_TAKE,
        NAME_SAYS_OTHERWISE
    }

    static Upload of(String givenName, byte[] bytes) {
        if (bytes.length == 0) {
            return new Rejected(Reason.EMPTY);
        }
        if (bytes.length > MOST_BYTES) {
            return new Rejected(Reason.TOO_LARGE);
        }
        Optional<FileType> type = recognised(bytes);
        if (type.isEmpty()) {
            return new Rejected(Reason.NOT_A_KIND_WE_TAKE);
        }
        String name = cleaned(givenName);
        String ending = Typed.small(name.substring(name.lastIndexOf('.') + 1));
        if (name.indexOf('.') < 1 || !type.get().endings().contains(ending)) {
            return new Rejected(Reason.NAME_SAYS_OTHERWISE);
        }
        return new Accepted(name, type.get(), bytes);
    }

    private static Optional<FileType> recognised(byte[] bytes) {
        if (begins(bytes, 0, "%PDF-")) {
            return Optional.of(FileType.PDF);
        }
        if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBPVP8") && bytes.length > 30) {
            return Optional.of(FileType.WEBP);
        }
        return picture(bytes);
    }

    /** Reads the header, not the picture: a few bytes can claim a picture that fills the memory. */
    private static Optional<FileType> picture(byte[] bytes) {
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                boolean drawn = reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
                return drawn ? ofFormat(reader.getFormatName()) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<FileType> ofFormat(String format) {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "png" -> Optional.of(FileType.PNG);
            case "jpeg", "jpg" -> Optional.of(FileType.JPEG);
            case "gif" -> Optional.of(FileType.GIF);
            default -> Optional.empty();
        };
    }

    private static boolean begins(byte[] bytes, int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + wanted.length && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** The last part of a path, without what means something to a shell, a file system or a header. */
    private static String cleaned(String given) {
        String path = Typed.line(given);
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .replaceAll("[\"<>:|?*;%]", "_").replaceAll("^\\.+", "");
        int dot = name.lastIndexOf('.');
        return name.length() <= 120 || dot < name.length() - 10 ? cut(name, 120) : cut(name, 110) + name.substring(dot);
    }

    /** Never in the middle of a character that takes two. */
    private static String cut(String name, int most) {
        boolean whole = name.length() <= most;
        return whole ? name : name.substring(0, Character.isHighSurrogate(name.charAt(most - 1)) ? most - 1 : most);
    }
}
