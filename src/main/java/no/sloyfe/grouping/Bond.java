package no.sloyfe.grouping;

/** Something a person may have in common with others: the team «3. trinn», the section «realfag», the grade level «5». */
public record Bond(Likeness kind, String name) {}
