package no.sloyfe.meeting.plan;

import java.util.List;
import no.sloyfe.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of the demo municipality has met about over a year.
 *
 * @param theme what the item that the template gives a theme of its own is about here; null where it suits as it is
 * @param titles of its meetings, the oldest first; the last has yet to be held
 */
record DemoLoop(String name, String template, String purpose, String result, @Nullable Theme theme, List<String> titles) {

    /** The goal and question of the item with this method. */
    record Theme(String method, String goal, String question) {}

    static List<DemoLoop> school(Language language) {
        return language == Language.NN
                ? List.of(
                        new DemoLoop("Vurdering som hjelper", "T05",
                                "Finne ut kva elevane treng frå oss for å vite korleis dei kan kome vidare.",
                                "Eitt tiltak vi prøver i klasserommet, eit teikn vi ser etter, og ein dato vi ser etter.",
                                null,
                                List.of("Kva seier elevane om tilbakemeldingane våre?", "Mål som elevane forstår",
                                        "Eigenvurdering: kva verkar?", "Kva vart det til i klasserommet?",
                                        "Elevundersøkinga: kva no?")),
                        new DemoLoop("Lesing i alle fag", "T01",
                                "Lære om lesing i faga saman, og sjå det i lys av vår eigen praksis.",
                                "Ei felles oversikt over kva vi meistrar, og kva vi vil meistre betre.",
                                new Theme("M08", "Ei felles oversikt vi kan arbeide vidare med.",
                                        "Kva har dette å seie for lesinga i faga hos oss?"),
                                List.of("Fagtekstar som alle kan lese", "Ord som ber faget", "Lesing i naturfag og matematikk",
                                        "Lesing: kva har vi lært?")))
                : List.of(
                        new DemoLoop("Vurdering som hjelper", "T05",
                                "Finne ut hva elevene trenger fra oss for å vite hvordan de kan komme videre.",
                                "Ett tiltak vi prøver i klasserommet, et tegn vi ser etter, og en dato vi ser etter.",
                                null,
                                List.of("Hva sier elevene om tilbakemeldingene våre?", "Mål som elevene forstår",
                                        "Egenvurdering: hva virker?", "Fem minutter før timen er slutt",
                                        "Hva ble det til i klasserommet?", "Personalmøte: elevundersøkelsen")),
                        new DemoLoop("Trygge overganger", "T03",
                                "Dele erfaringer på tvers av trinn og få ideer til hvordan vi tar imot elever.",
                                "Hver har en idé å prøve, og vi er enige om hvordan vi går videre.",
                                new Theme("M16", "Utveksle på tvers av trinn og få ideer av hverandre.",
                                        "Hva i artikkelen kan vi bruke når elever kommer til oss?"),
                                List.of("Fra barnehage til første trinn", "De første ukene", "Når en elev kommer midt i året",
                                        "Overganger: hva holder vi fast ved?")));
    }

    static List<DemoLoop> kindergarten() {
        return List.of(
                new DemoLoop("Lekemiljøet ute", "T03",
                        "Dele erfaringer på tvers av avdelinger og få ideer til leken ute.",
                        "Hver har en idé å prøve, og vi er enige om hvordan vi går videre.",
                        new Theme("M16", "Utveksle på tvers av avdelinger og få ideer av hverandre.",
                                "Hva i artikkelen kan vi bruke i leken ute?"),
                        List.of("Hva leker barna når vi ser bort?", "Steder å være to", "Når noen står utenfor",
                                "Vinterleken", "Leken ute: hva ser vi nå?")),
                new DemoLoop("Språk i hverdagen", "T01",
                        "Lære om samtaler med små barn sammen, og se det i lys av vår egen praksis.",
                        "En felles oversikt over hva vi mestrer, og hva vi vil mestre bedre.",
                        new Theme("M08", "En felles oversikt vi kan arbeide videre med.",
                                "Hva betyr dette for samtalene våre med barna?"),
                        List.of("Samtalen ved bordet", "Ord for det vi gjør", "Bøker hver dag", "Språk: hva har vi lært?")));
    }
}
