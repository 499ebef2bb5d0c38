package no.sloyfe;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.sloyfe.access.Sessions;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.organisation.UnitId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * The school of the tests, in an owner of its own each time: Kari Nordvik leads it, the others are staff. Mail
 * addresses are kari.nordvik@N.solbakken.test, N being the owner.
 */
public final class Solbakken {

    public static final List<String> STAFF = List.of(
            "Amina Hassan", "Jonas Berg", "Leila Amiri", "Per Ås", "Ingrid Øyen", "Mette Lund", "Tor Eikeland");
    public static final String LEADER = "Kari Nordvik";

    public final OwnerId owner;
    public final UnitId unit;
    private final Map<String, PersonId> people = new LinkedHashMap<>();
    private final ApplicationContext program;

    private Solbakken(ApplicationContext program) {
        this.program = program;
        Ids ids = program.getBean(Ids.class);
        owner = new OwnerId(ids.next());
        unit = new UnitId(ids.next());
        program.getBean(Owned.class).write(owner.value(), () -> {
            JdbcClient jdbc = program.getBean(JdbcClient.class);
            jdbc.sql("insert into owner (id, name, kind, created) values (?, 'Fjordvik kommune', 'MUNICIPALITY', ?)")
                    .params(owner.value(), Timestamp.from(program.getBean(Clock.class).instant()))
                    .update();
            jdbc.sql("insert into unit (id, owner_id, name, kind) values (?, ?, 'Solbakken skole', 'SCHOOL')")
                    .params(unit.value(), owner.value())
                    .update();
            employ(jdbc, ids.next(), LEADER, "LEADER");
            STAFF.forEach(name -> employ(jdbc, ids.next(), name, "STAFF"));
        });
    }

    /** A new Solbakken in this program's database. */
    public static Solbakken in(ApplicationContext program) {
        return new Solbakken(program);
    }

    public PersonId person(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    public String mail(String name) {
        return name.toLowerCase().replace(' ', '.') + "@" + owner + ".solbakken.test";
    }

    /** A browser in which this person is logged in. */
    public Browser browser(String name) {
        var response = new MockHttpServletResponse();
        program.getBean(Sessions.class).open(owner, person(name), new MockHttpServletRequest(), response);
        var cookie = Objects.requireNonNull(response.getCookie("sloyfe"));
        return visitor().with(cookie.getName(), cookie.getValue());
    }

    /** A browser of somebody nobody knows. */
    public Browser visitor() {
        return Browser.of(program);
    }

    private void employ(JdbcClient jdbc, UUID id, String name, String role) {
        jdbc.sql("insert into person (id, owner_id, name, mail) values (?, ?, ?, ?)")
                .params(id, owner.value(), name, mail(name))
                .update();
        jdbc.sql("insert into member (owner_id, unit_id, person_id, role) values (?, ?, ?, ?)")
                .params(owner.value(), unit.value(), id, role)
                .update();
        people.put(name, new PersonId(id));
    }
}
