package no.sloyfe.followup.demo;

import static no.sloyfe.followup.demo.Story.Promise.kept;
import static no.sloyfe.followup.demo.Story.Promise.open;

import java.util.List;
import no.sloyfe.followup.MilestoneState;
import no.sloyfe.followup.Outcome;
import no.sloyfe.followup.demo.Story.Promise;
import no.sloyfe.followup.demo.Story.Try;

/** The stories of the demo's loops, the oldest meeting first: Solbakken in Bokmål, Elvebakken in Nynorsk, a kindergarten. */
final class Stories {

    private Stories() {}

    static List<Story> solbakken() {
        return List.of(
                new Story(
                        List.of("Elevene vet hva de får til, men ikke hva som er neste steg",
                                "Tilbakemeldingen kommer når arbeidet er levert og glemt",
                                "Vi skriver mye, og elevene leser lite av det"),
                        new Try("En modelltekst før hver større skriveoppgave", "Elevene viser til modellteksten når de retter sin egen tekst",
                                12, Outcome.WORKS, "Så det i fem av seks klasser på 5. og 6. trinn. Vi fortsetter, og tar med 7. trinn."),
                        "Alle større skriveoppgaver begynner med at klassen leser en modelltekst sammen.",
                        List.of(kept(1, "lager en modelltekst for fagteksten på 6. trinn", "Teksten ligger i fellesmappa"),
                                kept(2, "spør fem elever hva de gjør med tilbakemeldingene", "Tar med svarene til neste møte")),
                        "Prøv én modelltekst før neste skriveoppgave, og noter hva elevene selv oppdaget.",
                        List.of("Det elevene svarte på spørsmålene til Jonas", "Modelltekstene vi har prøvd", "Hva vi kan slutte med")),
                new Story(
                        List.of("Målene våre er skrevet for oss, ikke for elevene", "Når målet står på tavla, spør færre hva de skal gjøre",
                                "Elevene trenger å se et eksempel på hva godt arbeid er"),
                        null,
                        "Målet for timen sies med ord en elev ville brukt.",
                        List.of(kept(3, "viser 5A to eksempler på samme mål, og noterer hva elevene sier", "Tar med notatene til trinnmøtet"),
                                kept(4, "skriver om målene for neste periode sammen med to elever", "Målene henger i klasserommet"),
                                new Promise(5, "prøver det samme i matematikk", 4, "Forteller på neste møte", MilestoneState.MOVED,
                                        "Perioden ble forskjøvet av de nasjonale prøvene.")),
                        "Spør to elever etter timen: Hva var målet, og hvordan vet du om du nådde det?",
                        List.of("Elevsvarene", "Målene fra 5A")),
                new Story(
                        List.of("Egenvurdering blir fort avkryssing", "De yngste trenger setninger å begynne med",
                                "Vi må bruke det elevene skriver, ellers slutter de"),
                        new Try("Fem minutter egenvurdering hver fredag", "Elevene nevner sitt eget neste steg på mandag",
                                12, Outcome.PARTLY, "Ser det på 5. og 6. trinn, ikke på 7. Vi spør elevene hvorfor."),
                        "Vi bytter avkryssing mot én setning.",
                        List.of(kept(2, "lager tre setningsstartere og deler dem", "Ligger i fellesmappa"),
                                new Promise(6, "samler egenvurderinger fra 7. trinn", 4, "Ti ark på bordet", MilestoneState.DROPPED,
                                        "7. trinn gjør det muntlig i stedet.")),
                        "Prøv egenvurdering tre fredager på rad.",
                        List.of("Hvorfor det ikke fester seg på 7. trinn", "Setningsstarterne")),
                new Story(
                        List.of("Slutten av timen forsvinner", "Når alle begynner likt, kommer vi fortere i gang",
                                "Det er lettere å slutte godt når vi har begynt godt"),
                        new Try("Felles start på timene", "Klassen er i gang innen to minutter", 12, null, ""),
                        "Vi begynner alle timer på samme måte, også i gymsalen.",
                        List.of(kept(1, "skriver de tre stegene på én plakat", "Plakaten henger i alle rom"),
                                new Promise(4, "tar tiden i fem timer på 7. trinn", 4, "Fem tall på neste møte", MilestoneState.MOVED,
                                        "Fikk tre av fem timer.")),
                        "Prøv felles start i én klasse som ikke er din egen.",
                        List.of("Tallene fra 7. trinn", "Hva elevene sier om starten")),
                new Story(
                        List.of("Elevene på 6. trinn bruker modelltekstene uten at vi ber om det",
                                "Vi er uenige om hva som er et godt neste steg", "Foreldrene spør etter det samme som elevene"),
                        new Try("Neste steg i én setning på alle tilbakemeldinger", "Eleven kan gjenta setningen en uke etter",
                                14, null, ""),
                        "Tilbakemeldinger har ett neste steg, ikke fem.",
                        List.of(open(1, "skriver om tilbakemeldingene på én prøve og viser dem", 9, "Før og etter ligger på bordet"),
                                open(2, "spør seks elever om de husker neste steg", 9, "Seks svar på veggen"),
                                kept(3, "deler egne eksempler i fellesmappa", "Tre eksempler ligger der"),
                                open(0, "setter av tjue minutter på hvert trinnmøte", 8, "Står på trinnmøteplanen")),
                        "Gi ett neste steg på neste tekst, og spør eleven om det en uke etter.",
                        List.of("Tilbakemeldingene vi har skrevet om", "Hva foreldrene spør etter", "Mer tid i gruppene")));
    }

    static List<Story> elvebakken() {
        return List.of(
                new Story(
                        List.of("Elevane får mange tilbakemeldingar, men veit ikkje kva dei skal gjere med dei",
                                "Vi rettar feil vi kunne ha spurt om", "Munnlege tilbakemeldingar blir hugsa betre enn skriftlege"),
                        new Try("Tilbakemelding medan arbeidet er i gang", "Elevane endrar teksten sin før dei leverer", 12,
                                Outcome.WORKS, "Sju av ti tekstar i 9B var endra etter samtalen."),
                        "Vi snakkar med eleven før vi skriv til eleven.",
                        List.of(kept(1, "prøver samtale midt i skrivinga i 9B", "Viser to tekstar før og etter"),
                                kept(2, "lagar fem spørsmål vi kan stille i staden for å rette", "Lista heng på personalrommet")),
                        "Snakk med tre elevar medan dei arbeider, og noter kva dei gjorde etterpå.",
                        List.of("Tekstane frå 9B", "Spørsmåla på lista")),
                new Story(
                        List.of("Måla er lange, og elevane hugsar dei ikkje", "Når elevane formulerer målet sjølve, bruker dei det",
                                "Vi bruker ulike ord for det same"),
                        null,
                        "Målet får plass i éi setning, og elevane seier henne med eigne ord.",
                        List.of(kept(3, "skriv om måla i naturfag saman med ei gruppe elevar", "Måla heng i naturfagrommet"),
                                new Promise(4, "prøver det same i kroppsøving", 4, "Fortel på neste møte", MilestoneState.MOVED,
                                        "Hallen var stengd i to veker.")),
                        "Be to elevar seie målet med eigne ord før timen sluttar.",
                        List.of("Måla elevane laga", "Orda vi bruker ulikt")),
                new Story(
                        List.of("Eigenvurdering verkar når ho blir brukt same dag", "Elevane er strengare mot seg sjølve enn vi er",
                                "Dei som strevar, treng nokon å snakke med først"),
                        new Try("To og to ser på arbeidet før dei vurderer", "Elevane kan seie éin ting medeleven såg", 13, null, ""),
                        "Ingen vurderer åleine første gongen.",
                        List.of(kept(1, "tek med ei parvurdering som elevane vil vise fram", "Vi les henne på teammøtet"),
                                new Promise(5, "lagar eit skjema for parvurdering", 4, "Skjemaet ligg i mappa", MilestoneState.DROPPED,
                                        "Vi klarte oss utan skjema.")),
                        "Prøv parvurdering i eitt fag.",
                        List.of("Parvurderinga vi las", "Korleis dei som strevar, har det")),
                new Story(
                        List.of("Det vi prøver saman, held seg", "Elevane merkar at vi gjer likt",
                                "Vi manglar framleis tid til å sjå hos kvarandre"),
                        new Try("Eitt besøk hos ein kollega kvar månad", "Vi kan nemne noko vi har teke etter", 14, null, ""),
                        "Vi set av ein time i månaden til å sjå hos kvarandre.",
                        List.of(open(1, "set opp ein plan for besøka", 8, "Planen heng på personalrommet"),
                                open(2, "besøkjer 8A og fortel kva som var lurt", 9, "Tre minutt på neste møte"),
                                open(0, "finn vikar til besøka", 8, "Alle besøk har vikar")),
                        "Gå på eitt besøk før neste møte.",
                        List.of("Det vi såg hos kvarandre", "Tid")));
    }

    static List<Story> lekemiljoet() {
        return List.of(
                new Story(List.of("Barna leker lengst der vi ikke rydder", "Hjørnet bak boden er det beste stedet"), null,
                        "Vi lar lekene stå over natta.",
                        List.of(kept(1, "tar ti bilder av leken bak boden, uten barn på", "Bildene henger i gangen")),
                        "Stå stille i fem minutter og noter hva barna leker.", List.of("Bildene fra boden")),
                new Story(List.of("To barn trenger et sted å være to", "Benkene våre er for voksne"),
                        new Try("Tre små hjørner ute", "Barn som ofte er alene, sitter der sammen med noen", 10, Outcome.WORKS,
                                "Så det hos fire av de fem barna vi tenkte på."),
                        "Hjørnene er barnas. Vi går inn bare når vi blir bedt.",
                        List.of(kept(2, "bygger det første hjørnet av paller", "Det står der på neste møte")),
                        "Se hvem som bruker hjørnene, og når.", List.of("Hvem som ikke bruker dem")),
                new Story(List.of("Den som står utenfor, ser på hva de andre har i hendene", "Vi spør «vil du være med», og det virker sjelden"),
                        null, "Vi går inn i leken selv, og tar barnet med.",
                        List.of(new Promise(1, "prøver en rolle i leken hver dag i en uke", 4, "Forteller hva som skjedde",
                                MilestoneState.MOVED, "Mange var syke.")),
                        "Ta med ett barn inn i en lek hver dag.", List.of("Rollene vi prøvde")),
                new Story(List.of("Snøen gjør alle like store", "De minste fryser først"),
                        new Try("De minste går inn først", "Ingen av de minste gråter av kulde ute", 8, null, ""),
                        "En voksen går inn med de minste når den første fryser.",
                        List.of(open(2, "snakker med foreldrene om klær", 8, "Alle har skift i hylla")),
                        "Noter når den første vil inn.", List.of("Hva foreldrene sa")));
    }
}
