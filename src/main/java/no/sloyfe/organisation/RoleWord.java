package no.sloyfe.organisation;

import java.util.Optional;
import java.util.Set;
import no.sloyfe.web.Typed;

/** The words a staff list uses for a person's role. */
final class RoleWord {

    private static final Set<String> LEADER = Set.of(
            "leder", "leiar", "leader", "rektor", "styrer", "styrar", "inspektør", "avdelingsleder", "avdelingsleiar",
            "assisterende rektor", "assisterande rektor", "ass. rektor", "assisterende styrer", "head", "head teacher", "principal");
    private static final Set<String> STAFF = Set.of(
            "ansatt", "tilsett", "staff", "lærer", "lærar", "teacher", "kontaktlærer", "kontaktlærar", "faglærer",
            "faglærar", "spesialpedagog", "barnehagelærer", "barnehagelærar", "pedagogisk leder", "pedagogisk leiar",
            "assistent", "fagarbeider", "fagarbeidar", "barne- og ungdomsarbeider", "sfo-leder", "sfo-leiar", "vikar",
            "miljøterapeut", "sosiallærer", "sosiallærar", "assistant");

    private RoleWord() {}

    static Optional<Role> read(String written) {
        String word = Typed.small(written);
        return LEADER.contains(word) ? Optional.of(Role.LEADER) : STAFF.contains(word) ? Optional.of(Role.STAFF) : Optional.empty();
    }
}
