package no.sloyfe.meeting.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import no.sloyfe.web.Typed;

/** Knows a question that can be answered with yes or no by how it begins, in Bokmål, Nynorsk and English. */
final class ClosedQuestion {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[?.:;\\n])\\s+");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}'’]+");

    private static final Set<String> LEADING = Set.of("og", "men", "så", "eller", "and", "but", "so", "or");

    /** Verbs that a question begins with when the answer is yes or no. */
    private static final Set<String> VERBS = Set.of(
            "er", "var", "har", "hadde", "kan", "kunne", "vil", "ville", "skal", "skulle", "bør", "burde", "må", "måtte",
            "får", "fikk", "fekk", "blir", "ble", "vart", "vert", "gjør", "gjer", "gjorde", "tror", "trur", "mener", "meiner",
            "synes", "synest", "trenger", "treng", "ønsker", "ønskjer", "liker", "likar", "finnes", "finst", "fungerer",
            "virker", "verkar", "går", "ser", "tar", "tek", "vet", "veit", "kjenner", "kjenn", "klarer", "klarar", "forstår",
            "husker", "hugsar", "gir", "gjev", "holder", "held", "stemmer", "stemmar", "passer", "passar", "finner",
            "is", "are", "was", "were", "am", "do", "does", "did", "has", "have", "had", "can", "could", "will", "would",
            "shall", "should", "may", "might", "must", "isn't", "aren't", "don't", "doesn't", "didn't", "hasn't", "haven't",
            "can't", "couldn't", "won't", "wouldn't", "shouldn't");

    private ClosedQuestion() {}

    /** Whether the text asks, and nothing in it asks for more than yes or no. */
    static boolean in(String text) {
        List<String> questions = Arrays.stream(SENTENCE.split(text.strip()))
                .map(String::strip)
                .filter(sentence -> sentence.endsWith("?"))
                .toList();
        return !questions.isEmpty() && questions.stream().allMatch(ClosedQuestion::closed);
    }

    private static boolean closed(String question) {
        return Arrays.stream(NOT_A_LETTER.split(Typed.small(question).replace('’', '\'')))
                .filter(word -> !word.isEmpty())
                .dropWhile(LEADING::contains)
                .findFirst()
                .filter(VERBS::contains)
                .isPresent();
    }
}
