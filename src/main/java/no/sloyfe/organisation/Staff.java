package no.sloyfe.organisation;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people of a unit, with their roles and teams. */
@Repository
public class Staff {

    private final Owned owned;
    private final JdbcClient jdbc;
    private final Ids ids;

    Staff(Owned owned, JdbcClient jdbc, Ids ids) {
        this.owned = owned;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Leaders first, then by name. */
    public List<Employee> of(OwnerId owner, UnitId unit) {
        return owned.read(owner.value(), () -> jdbc.sql("""
                        select p.id, p.name, p.mail, m.role,
                               array(select t.name from team t join team_member tm on tm.team_id = t.id
                                     where t.unit_id = m.unit_id and tm.person_id = p.id order by t.name) as teams
                        from member m join person p on p.id = m.person_id
                        where m.unit_id = ?
                        order by m.role, p.name, p.id
                        """)
                .param(unit.value())
                .query((row, _) -> new Employee(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("mail"),
                        Role.valueOf(row.getString("role")),
                        texts(row.getArray("teams"))))
                .list());
    }

    public Optional<Employee> one(OwnerId owner, UnitId unit, PersonId person) {
        return of(owner, unit).stream().filter(employee -> employee.id().equals(person)).findFirst();
    }

    Optional<PersonId> withMail(String mail) {
        return jdbc.sql("select id from person where mail = ?").param(mail).query(UUID.class).optional().map(PersonId::new);
    }

    PersonId add(OwnerId owner, String name, String mail) {
        UUID id = ids.next();
        jdbc.sql("insert into person (id, owner_id, name, mail) values (?, ?, ?, ?)")
                .params(id, owner.value(), name, mail)
                .update();
        return new PersonId(id);
    }

    void rename(PersonId person, String name) {
        jdbc.sql("update person set name = ? where id = ?").params(name, person.value()).update();
    }

    boolean leads(UnitId unit, PersonId person) {
        return jdbc.sql("select exists (select from member where unit_id = ? and person_id = ? and role = 'LEADER')")
                .params(unit.value(), person.value()).query(Boolean.class).single();
    }

    /** Whether other units too know the person, by a name that one of them alone does not change. */
    boolean elsewhere(UnitId unit, PersonId person) {
        return jdbc.sql("select exists (select from member where unit_id <> ? and person_id = ?)")
                .params(unit.value(), person.value()).query(Boolean.class).single();
    }

    void employ(OwnerId owner, UnitId unit, PersonId person, Role role) {
        jdbc.sql("""
                        insert into member (owner_id, unit_id, person_id, role) values (?, ?, ?, ?)
                        on conflict (unit_id, person_id) do update set role = excluded.role
                        """)
                .params(owner.value(), unit.value(), person.value(), role.name())
                .update();
    }

    /** The person no longer works in the unit; what they took part in stays. */
    void release(UnitId unit, PersonId person) {
        jdbc.sql("delete from team_member where person_id = ? and team_id in (select id from team where unit_id = ?)")
                .params(person.value(), unit.value())
                .update();
        jdbc.sql("delete from member where person_id = ? and unit_id = ?").params(person.value(), unit.value()).update();
    }

    void place(OwnerId owner, UnitId unit, PersonId person, List<String> teams) {
        teams.forEach(team -> jdbc.sql("""
                        insert into team (id, owner_id, unit_id, name) values (?, ?, ?, ?) on conflict (unit_id, name) do nothing
                        """)
                .params(ids.next(), owner.value(), unit.value(), team)
                .update());
        jdbc.sql("delete from team_member where person_id = ? and team_id in (select id from team where unit_id = ?)")
                .params(person.value(), unit.value())
                .update();
        jdbc.sql("""
                        insert into team_member (owner_id, team_id, person_id)
                        select ?, id, ? from team where unit_id = ? and name = any (string_to_array(?, chr(10)))
                        """)
                .params(owner.value(), person.value(), unit.value(), String.join("\n", teams))
                .update();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
