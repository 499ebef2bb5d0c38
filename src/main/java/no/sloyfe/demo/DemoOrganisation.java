package no.sloyfe.demo;

import java.time.Instant;
import java.util.List;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.organisation.Role;
import no.sloyfe.organisation.UnitId;
import no.sloyfe.web.Language;

/**
 * The demo municipality's people, for the features that give it a past.
 *
 * @param now when it is made: the past ends here
 */
public record DemoOrganisation(OwnerId owner, List<Unit> units, Instant now) {

    public DemoOrganisation {
        units = List.copyOf(units);
    }

    /** A school or kindergarten; its leaders stand first among its people. */
    public record Unit(UnitId id, String name, Language language, List<Person> people) {

        public Unit {
            people = List.copyOf(people);
        }

        public Person leader() {
            return people.getFirst();
        }
    }

    public record Person(PersonId id, String name, Role role, List<String> teams) {

        public Person {
            teams = List.copyOf(teams);
        }
    }

    /** Solbakken skole, whose people are also the people of the tests and the pictures. */
    public Unit solbakken() {
        return units.getFirst();
    }
}
