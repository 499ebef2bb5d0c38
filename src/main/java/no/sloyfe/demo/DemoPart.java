package no.sloyfe.demo;

/** What one feature tells of the demo municipality's past; called once, inside the transaction that makes it. */
public interface DemoPart {

    /** Earlier ones first: meetings 10, their rooms 20, what they left behind 30. */
    int order();

    void fill(DemoOrganisation organisation);
}
