package no.sloyfe.live;

/** Decides who may listen; called on a virtual thread, a few at a time. */
public interface Doorkeeper {

    Admission admit(Knock knock);
}
