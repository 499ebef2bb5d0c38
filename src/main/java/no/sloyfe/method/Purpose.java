package no.sloyfe.method;

/** What a method is good for. */
public enum Purpose {
    OPEN,
    EXPLORE,
    SCRUTINISE,
    DECIDE,
    CONNECT,
    EVALUATE,
    GET_TO_KNOW,
    OBSERVE,
    PLAN
}
