package no.sloyfe.method;

/**
 * A method that suits an item, and why.
 *
 * @param minutes about how long it takes with so many people, a whole minute at least
 */
public record Proposal(Method method, Because because, int minutes, boolean fits) {

    /** The chief reason why this method comes before others that are good for the same. */
    public sealed interface Because {

        /** It works on what an earlier item leaves. */
        record Follows(String item) implements Because {}

        /** It begins with what people have prepared for the item. */
        record Prepared() implements Because {}

        /** It needs nothing from before. */
        record Stands() implements Because {}
    }
}
