package no.sloyfe.method;

/** Who sits together in a step. */
public enum SocialForm {
    INDIVIDUAL,
    PAIR,
    TRIO,
    GROUP,
    PLENARY
}
