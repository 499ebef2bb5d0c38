package no.sloyfe.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class GalleryTest {

    private final Gallery gallery = new Gallery();

    @Test
    void every_sketched_screen_stands_on_a_layout_without_anything_inline() throws IOException {
        Path folder = Files.createDirectories(Path.of("target/gallery"));
        for (var screen : Map.of("plan", gallery.plan(), "phone", gallery.phone(), "leader", gallery.leader(),
                "screen", gallery.screen(), "loop", gallery.loop(), "form", gallery.form()).entrySet()) {
            Files.writeString(folder.resolve(screen.getKey() + ".html"), screen.getValue());
            Document page = Jsoup.parse(screen.getValue());
            assertThat(page.select("[style], script:not([src]), style, [onclick]")).as(screen.getKey()).isEmpty();
            assertThat(page.select("main")).as(screen.getKey()).hasSize(1);
            assertThat(page.select("h1")).as(screen.getKey()).hasSize(1);
        }
    }

    @Test
    void a_form_that_comes_back_keeps_what_was_written_and_points_at_what_is_wrong() {
        Document page = Jsoup.parse(gallery.form());
        assertThat(page.select("input[name=title]").val()).isEqualTo("Personalmøte");
        assertThat(page.select("input[name=kind][value=A]").hasAttr("checked")).isTrue();
        assertThat(page.select("input[name=minutes]").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#minutes-fault").text()).isEqualTo("Velg et tall fra 1 til 600.");
        assertThat(page.select(".ds-error-summary a").eachAttr("href")).containsExactly("#purpose", "#minutes");
    }
}
