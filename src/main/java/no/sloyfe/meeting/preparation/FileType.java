package no.sloyfe.meeting.preparation;

import java.util.Arrays;
import java.util.List;

/** A kind of file that may lie with a task. What a file is, its bytes say. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    WEBP("image/webp", "webp"),
    GIF("image/gif", "gif");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** How names of this type end. */
    List<String> endings() {
        return endings;
    }

    public boolean picture() {
        return this != PDF;
    }

    static FileType of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(mediaType));
    }
}
