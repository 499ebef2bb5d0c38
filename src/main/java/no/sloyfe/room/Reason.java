package no.sloyfe.room;

/** Why the room said no; each has a sentence for people. */
public enum Reason {
    NOT_STARTED("room.refused.not-started"),
    OVER("room.refused.over"),
    NOT_LEADING("room.refused.not-leading"),
    NOT_TAKING_PART("room.refused.not-taking-part"),
    UNKNOWN("room.refused.unknown"),
    STEP_IS_OVER("room.refused.step-is-over"),
    MOVED_ALREADY("room.refused.moved-already"),
    NO_MORE_STEPS("room.refused.no-more-steps"),
    NOTHING_TO_WRITE_HERE("room.refused.nothing-to-write-here"),
    WRONG_SLOT("room.refused.wrong-slot"),
    SLOT_IS_FULL("room.refused.slot-is-full"),
    BAD_TEXT("room.refused.bad-text"),
    NOT_YOURS("room.refused.not-yours"),
    NOT_YOUR_TURN("room.refused.not-your-turn"),
    ROUND_FIRST("room.refused.round-first"),
    NOT_FROM_PAPER("room.refused.not-from-paper"),
    TOO_MANY_BEHIND("room.refused.too-many-behind"),
    NOT_YOUR_ROLE("room.refused.not-your-role"),
    NO_GROUP("room.refused.no-group"),
    NOT_ALONE("room.refused.not-alone"),
    LEFT("room.refused.left"),
    POINTS_ARE_FULL("room.refused.points-are-full"),
    OWN_POINT("room.refused.own-point"),
    SUPPORTED_ALREADY("room.refused.supported-already"),
    VOTED_ALREADY("room.refused.voted-already"),
    VOTES_ARE_SHOWN("room.refused.votes-are-shown"),
    TOO_MANY_VOTES("room.refused.too-many-votes"),
    NO_VOTE_HERE("room.refused.no-vote-here"),
    NOT_A_SORTING("room.refused.not-a-sorting"),
    SEARCHING("room.refused.searching"),
    POSITIVE_FIRST("room.refused.positive-first"),
    NOTHING_CHOSEN("room.refused.nothing-chosen"),
    MERGE_TWO("room.refused.merge-two"),
    NO_LINK("room.refused.no-link"),
    NO_RATING("room.refused.no-rating"),
    RATED_ALREADY("room.refused.rated-already"),
    ANSWERS_ARE_SHOWN("room.refused.answers-are-shown"),
    GUESS_IS_OVER("room.refused.guess-is-over"),
    NOTHING_TO_PICK("room.refused.nothing-to-pick"),
    REMARKS_MISSING("room.refused.remarks-missing"),
    GUESS_FIRST("room.refused.guess-first"),
    TIME_IS_NOT_UP("room.refused.time-is-not-up");

    private final String key;

    Reason(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
