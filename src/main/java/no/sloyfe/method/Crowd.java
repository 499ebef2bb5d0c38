package no.sloyfe.method;

import no.sloyfe.grouping.Sizes;

/**
 * Who a method is planned for.
 *
 * @param people how many take part
 * @param groupSize the largest size of the groups they sit in
 * @param points how many points each group brings at most to a plenary
 */
public record Crowd(int people, int groupSize, int points) {

    public Crowd {
        if (people < 0 || groupSize < 2 || points < 1) {
            throw new IllegalArgumentException(people + " people in groups of " + groupSize + " with " + points + " points");
        }
    }

    /** In the usual groups of up to five, each with up to three points. */
    public static Crowd of(int people) {
        return new Crowd(people, Sizes.USUAL.max(), 3);
    }

    Crowd inGroupsOf(int size) {
        return new Crowd(people, size, points);
    }

    Crowd withPoints(int fewer) {
        return new Crowd(people, groupSize, fewer);
    }

    /** How many circles they make: one in plenary, one a person when each is alone. */
    int circles(SocialForm form) {
        return switch (form) {
            case INDIVIDUAL -> people;
            case PAIR -> Sizes.PAIRS.groups(people);
            case TRIO -> Sizes.TRIOS.groups(people);
            case GROUP -> groups().groups(people);
            case PLENARY -> 1;
        };
    }

    /** How many sit in the largest circle. */
    int largest(SocialForm form) {
        return people == 0 ? 0 : Math.ceilDiv(people, circles(form));
    }

    private Sizes groups() {
        return new Sizes(Math.min(groupSize, 2), groupSize);
    }
}
