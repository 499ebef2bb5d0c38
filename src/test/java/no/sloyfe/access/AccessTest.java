package no.sloyfe.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.sql.Timestamp;
import no.sloyfe.SettableClock;
import no.sloyfe.SloyfeTest;
import no.sloyfe.Solbakken;
import no.sloyfe.database.Ids;
import no.sloyfe.database.Owned;
import no.sloyfe.organisation.UnitId;
import no.sloyfe.web.Language;
import no.sloyfe.web.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@SloyfeTest
class AccessTest {

    @Autowired ApplicationContext program;
    @Autowired Access access;
    @Autowired Callers callers;
    @Autowired Sessions sessions;
    @Autowired Owned owned;
    @Autowired JdbcClient jdbc;
    @Autowired Ids ids;
    @Autowired SettableClock clock;

    private Solbakken solbakken;
    private MeetingId meeting;

    @BeforeEach
    void a_planned_meeting() {
        solbakken = Solbakken.in(program);
        meeting = planned(solbakken);
    }

    @Test
    void a_leader_leads_and_staff_reads_and_the_invited_takes_part() {
        invite(solbakken, meeting, "Amina Hassan");
        assertThat(access.meeting(caller(solbakken, "Kari Nordvik"), meeting).right()).isEqualTo(Right.LEADS);
        assertThat(access.meeting(caller(solbakken, "Amina Hassan"), meeting).right()).isEqualTo(Right.TAKES_PART);
        assertThat(access.meeting(caller(solbakken, "Jonas Berg"), meeting).right()).isEqualTo(Right.READS);
    }

    @Test
    void a_facilitator_leads() {
        inSolbakken("insert into facilitator (owner_id, meeting_id, person_id) values (?, ?, ?)",
                solbakken.owner.value(), meeting.value(), solbakken.person("Per Ås").value());
        assertThat(access.lead(caller(solbakken, "Per Ås"), meeting).leads()).isTrue();
    }

    @Test
    void who_takes_part_may_not_lead_and_the_log_remembers() {
        assertThatThrownBy(() -> access.lead(caller(solbakken, "Jonas Berg"), meeting))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.status().value()).isEqualTo(403));
        assertThat(audited()).contains("REFUSED_LEAD_MEETING");
    }

    @Test
    void what_a_leader_is_shown_is_read_once_behind_the_same_door_as_their_right() {
        var shown = new AtomicInteger();
        Caller kari = caller(solbakken, "Kari Nordvik");
        assertThat(access.<Boolean>showLeader(kari, meeting, place -> {
            shown.incrementAndGet();
            return place.leads() && TransactionSynchronizationManager.isActualTransactionActive();
        })).isTrue();
        assertThatThrownBy(() -> access.showLeader(kari, meeting, _ -> nothing(shown))).isInstanceOf(NullPointerException.class);
        assertThat(shown).hasValue(2);
    }

    @Test
    void who_may_not_lead_is_shown_nothing_and_the_log_remembers() {
        var shown = new AtomicInteger();
        assertThatThrownBy(() -> access.showLeader(caller(solbakken, "Jonas Berg"), meeting, _ -> shown.incrementAndGet()))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.status().value()).isEqualTo(403));
        assertThat(audited()).contains("REFUSED_LEAD_MEETING");
        assertThatThrownBy(() -> access.showLeader(caller(Solbakken.in(program), "Kari Nordvik"), meeting, _ -> shown.incrementAndGet()))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.status().value()).isEqualTo(404));
        assertThatThrownBy(() -> access.show(caller(Solbakken.in(program), "Kari Nordvik"), meeting, _ -> shown.incrementAndGet()))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.status().value()).isEqualTo(404));
        assertThat(shown).hasValue(0);
    }

    @Test
    void another_owners_meeting_does_not_exist() {
        Caller stranger = caller(Solbakken.in(program), "Kari Nordvik");
        assertThatThrownBy(() -> access.meeting(stranger, meeting))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.status().value()).isEqualTo(404));
        assertThatThrownBy(() -> access.unitLeader(stranger, solbakken.unit))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.status().value()).isEqualTo(404));
    }

    @Test
    void another_owners_rows_stay_hidden_even_when_the_question_forgets_to_ask_for_the_owner() {
        Solbakken other = Solbakken.in(program);
        List<UUID> seen = owned.read(other.owner.value(), () -> jdbc.sql("select distinct owner_id from person")
                .query(UUID.class).list());
        assertThat(seen).containsExactly(other.owner.value());
        assertThat(owned.outside(() -> jdbc.sql("select count(*) from person").query(Long.class).single())).isZero();
    }

    @Test
    void a_guest_reaches_one_meeting_only() {
        UUID participant = invite(solbakken, meeting, null);
        var response = new MockHttpServletResponse();
        sessions.openGuest(solbakken.owner, new ParticipantId(participant), new MockHttpServletRequest(), response);
        Caller guest = holder(response).orElseThrow();
        assertThat(access.meeting(guest, meeting).participant()).contains(new ParticipantId(participant));
        MeetingId other = planned(solbakken);
        assertThatThrownBy(() -> access.meeting(guest, other)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> access.plan(guest, solbakken.unit)).isInstanceOf(Refused.class);
    }

    @Test
    void a_session_ends_when_its_time_is_over() {
        var response = new MockHttpServletResponse();
        sessions.open(solbakken.owner, solbakken.person("Tor Eikeland"), new MockHttpServletRequest(), response);
        assertThat(holder(response)).isPresent();
        clock.pass(Duration.ofDays(31));
        assertThat(holder(response)).isEmpty();
    }

    @Test
    void a_member_has_a_post_where_they_work_and_nowhere_else() {
        Caller amina = caller(solbakken, "Amina Hassan");
        assertThat(access.plan(amina, solbakken.unit).unitName()).isEqualTo("Solbakken skole");
        assertThatThrownBy(() -> access.plan(amina, new UnitId(ids.next()))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> access.unitLeader(amina, solbakken.unit))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.status().value()).isEqualTo(403));
    }

    private static Object nothing(AtomicInteger shown) {
        shown.incrementAndGet();
        return null;
    }

    private Caller caller(Solbakken school, String name) {
        var response = new MockHttpServletResponse();
        sessions.open(school.owner, school.person(name), new MockHttpServletRequest(), response);
        return holder(response).orElseThrow();
    }

    private Optional<Caller> holder(MockHttpServletResponse response) {
        String secret = Objects.requireNonNull(response.getCookie("sloyfe")).getValue();
        return callers.of(Map.of("sloyfe", secret), false, Language.NB);
    }

    private MeetingId planned(Solbakken school) {
        UUID loop = ids.next();
        UUID id = ids.next();
        owned.write(school.owner.value(), () -> {
            jdbc.sql("insert into loop (id, owner_id, unit_id, name, created) values (?, ?, ?, 'Vurdering', ?)")
                    .params(loop, school.owner.value(), school.unit.value(), Timestamp.from(clock.instant())).update();
            jdbc.sql("""
                    insert into meeting (id, owner_id, unit_id, loop_id, title, starts_at, language, phase, join_code, created_by, created)
                    values (?, ?, ?, ?, 'Elevundersøkelsen', ?, 'nb', 'PLANNED', ?, ?, ?)
                    """)
                    .params(id, school.owner.value(), school.unit.value(), loop, Timestamp.from(clock.instant()),
                            id.toString(), school.person("Kari Nordvik").value(), Timestamp.from(clock.instant())).update();
        });
        return new MeetingId(id);
    }

    private UUID invite(Solbakken school, MeetingId to, String name) {
        UUID id = ids.next();
        inSolbakken("insert into participant (id, owner_id, meeting_id, person_id, name) values (?, ?, ?, ?, ?)",
                id, school.owner.value(), to.value(), name == null ? null : school.person(name).value(),
                name == null ? "Gjest" : name);
        return id;
    }

    private void inSolbakken(String sql, Object... values) {
        owned.write(solbakken.owner.value(), () -> jdbc.sql(sql).params(java.util.Arrays.asList(values)).update());
    }

    private List<String> audited() {
        return owned.read(solbakken.owner.value(), () -> jdbc.sql("select action from audit").query(String.class).list());
    }
}
