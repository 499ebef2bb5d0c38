package no.sloyfe.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import no.sloyfe.organisation.StaffList.Reason;
import org.junit.jupiter.api.Test;

class StaffListTest {

    @Test
    void a_plain_list_is_read_line_by_line() {
        StaffList list = StaffList.read("""
                Amina Hassan; Amina@Solbakken.no; 1.–4. trinn, Lesing; ansatt

                Kari Nordvik;kari@solbakken.no;;rektor
                Per Ås;per@solbakken.no
                """);
        assertThat(list.usable()).isTrue();
        assertThat(list.lines()).containsExactly(
                new StaffLine(1, "Amina Hassan", "amina@solbakken.no", List.of("1.–4. trinn", "Lesing"), Optional.of(Role.STAFF)),
                new StaffLine(3, "Kari Nordvik", "kari@solbakken.no", List.of(), Optional.of(Role.LEADER)),
                new StaffLine(4, "Per Ås", "per@solbakken.no", List.of(), Optional.empty()));
    }

    @Test
    void the_first_line_may_name_the_columns_in_another_order() {
        StaffList list = StaffList.read("E-post\tStilling\tNavn\nper@solbakken.no\tlærer\tPer Ås");
        assertThat(list.lines()).containsExactly(
                new StaffLine(2, "Per Ås", "per@solbakken.no", List.of(), Optional.of(Role.STAFF)));
    }

    @Test
    void commas_may_stand_between_the_columns_when_teams_are_quoted() {
        StaffList list = StaffList.read("\uFEFFname,mail,teams,role\n\"Ås, Per \"\"Pelle\"\"\",per@solbakken.no,\"A, B\",staff\r\n");
        assertThat(list.lines()).containsExactly(
                new StaffLine(2, "Ås, Per \"Pelle\"", "per@solbakken.no", List.of("A", "B"), Optional.of(Role.STAFF)));
    }

    @Test
    void each_bad_line_is_told_with_its_number_and_why() {
        StaffList list = StaffList.read("""
                Amina Hassan;amina@solbakken.no
                ;jonas@solbakken.no
                Leila Amiri;
                Per Ås;per(at)solbakken.no
                Ingrid Øyen;AMINA@solbakken.no
                Mette Lund;mette@solbakken.no;;trollmann
                """);
        assertThat(list.faults()).extracting(StaffList.Fault::number, StaffList.Fault::reason).containsExactly(
                org.assertj.core.groups.Tuple.tuple(2, Reason.NAME_MISSING),
                org.assertj.core.groups.Tuple.tuple(3, Reason.MAIL_MISSING),
                org.assertj.core.groups.Tuple.tuple(4, Reason.MAIL_WRONG),
                org.assertj.core.groups.Tuple.tuple(5, Reason.MAIL_TWICE),
                org.assertj.core.groups.Tuple.tuple(6, Reason.ROLE_UNKNOWN));
    }

    @Test
    void an_empty_list_an_open_quote_and_ten_thousand_lines_are_refused() {
        assertThat(StaffList.read(" \n \n").faults().getFirst().reason()).isEqualTo(Reason.LIST_EMPTY);
        assertThat(StaffList.read("navn;e-post").faults().getFirst().reason()).isEqualTo(Reason.LIST_EMPTY);
        assertThat(StaffList.read("\"Per;per@solbakken.no\n").faults().getFirst().reason()).isEqualTo(Reason.QUOTE_OPEN);
        assertThat(StaffList.read("Per;per@solbakken.no\n".repeat(10_000)).faults().getFirst().reason()).isEqualTo(Reason.LIST_LONG);
    }

    @Test
    void a_file_is_read_whatever_a_spreadsheet_wrote_it_as() {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
            assertThat(DelimitedText.decode("Per Ås – Øyen".getBytes(charset))).isEqualTo("Per Ås – Øyen");
        }
        byte[] marked = "\uFEFFÅse".getBytes(StandardCharsets.UTF_16LE);
        assertThat(DelimitedText.decode(marked)).isEqualTo("Åse");
    }
}
