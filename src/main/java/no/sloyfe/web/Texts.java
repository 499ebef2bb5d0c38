package no.sloyfe.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text in every language, read from {@code messages/<feature>{,_nn,_en}.properties}. Refuses
 * to start when a language lacks a key that another has.
 */
@Component
public class Texts {

    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    public Texts() {
        Map<Language, Map<String, String>> read = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            read.put(language, new HashMap<>());
        }
        for (Resource file : files()) {
            String name = file.getFilename() == null ? "" : file.getFilename();
            Map<String, String> texts = read.computeIfAbsent(languageOf(name), language -> new HashMap<>());
            load(file).forEach((key, text) -> {
                if (texts.put((String) key, ((String) text).strip()) != null) {
                    throw new IllegalStateException("The text " + key + " is written twice, seen in " + name);
                }
            });
        }
        Set<String> all = new TreeSet<>();
        read.values().forEach(texts -> all.addAll(texts.keySet()));
        read.forEach((language, texts) -> {
            Set<String> lacking = new TreeSet<>(all);
            lacking.removeAll(texts.keySet());
            if (!lacking.isEmpty()) {
                throw new IllegalStateException("Texts lacking in " + language.code() + ": " + lacking);
            }
            words.put(language, new Words(language, Map.copyOf(texts)));
        });
    }

    public Words in(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties load(Resource file) {
        Properties properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    private static Language languageOf(String name) {
        return name.endsWith("_nn.properties") ? Language.NN
                : name.endsWith("_en.properties") ? Language.EN : Language.NB;
    }
}
