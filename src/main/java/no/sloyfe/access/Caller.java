package no.sloyfe.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.organisation.OwnerId;
import no.sloyfe.organisation.PersonId;
import no.sloyfe.organisation.UnitId;
import no.sloyfe.web.Language;
import org.jspecify.annotations.Nullable;

/** Who asks: somebody with an open session. Controllers take it as an argument. */
public sealed interface Caller {

    OwnerId owner();

    UUID session();

    String name();

    Language language();

    /** The person behind, where there is one: guests by code have none. */
    Optional<PersonId> known();

    /** A logged-in person, with their places in the owner's units. */
    record Member(
            OwnerId owner, UUID session, PersonId person, String name, String mail, List<Post> posts, Language language)
            implements Caller {

        public Member {
            posts = List.copyOf(posts);
        }

        @Override
        public Optional<PersonId> known() {
            return Optional.of(person);
        }

        public Optional<Post> post(UnitId unit) {
            return posts.stream().filter(post -> post.unit().equals(unit)).findFirst();
        }

        /** Whether this person leads any unit. */
        public boolean leads() {
            return posts.stream().anyMatch(Post::leads);
        }
    }

    /** Reaches one meeting only: a guest by code, or an invited person by the personal link. */
    record Guest(
            OwnerId owner,
            UUID session,
            ParticipantId participant,
            MeetingId meeting,
            @Nullable PersonId person,
            String name,
            Language language)
            implements Caller {

        @Override
        public Optional<PersonId> known() {
            return Optional.ofNullable(person);
        }
    }
}
