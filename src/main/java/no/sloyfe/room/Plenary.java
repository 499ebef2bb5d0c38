package no.sloyfe.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.sloyfe.meeting.Item;
import no.sloyfe.meeting.ItemKind;
import no.sloyfe.method.SocialForm;
import no.sloyfe.method.Task;
import no.sloyfe.method.Visibility;

/** What everybody looks at together: the plenary list, what is voted on, open notes, or what the talk is about. */
public record Plenary(Picture picture) {

    public List<Contribution> lines() {
        List<Contribution> lines = new ArrayList<>(given());
        lines.addAll(openNotes());
        voteStation().map(vote -> picture.materialAt(vote).of(null)).orElse(List.of()).stream()
                .filter(each -> !lines.contains(each)).forEach(lines::add);
        if (lines.isEmpty() && picture.task() instanceof Task.Talk && picture.step().form() == SocialForm.PLENARY) {
            lines.addAll(picture.input(null));
        }
        if (picture.votesShown()) {
            lines.sort(Comparator.comparingInt((Contribution each) -> -picture.backing().votes(each.id())));
        }
        return List.copyOf(lines);
    }

    /** What an earlier item left for all to look at. */
    public record Left(Item item, List<Contribution> lines) {}

    /** The lists of earlier items, the nearest first, where one thinks or all talk and nothing else lies before them. */
    public List<Left> earlier() {
        boolean free = (picture.task() instanceof Task.Notes || picture.task() instanceof Task.Talk)
                && (picture.step().form() == SocialForm.INDIVIDUAL || picture.step().form() == SocialForm.PLENARY);
        if (!free || picture.item().kind() == ItemKind.BREAK || !lines().isEmpty()) {
            return List.of();
        }
        return picture.materialAt(picture.station()).earlierItems().stream()
                .map(item -> new Left(item, picture.written().in(item.id(), Kind.PLENARY)))
                .filter(left -> !left.lines().isEmpty()).toList();
    }

    /** Points the groups have agreed on that are not on the list yet, the newest first; lists that only a group sees are not among them. */
    public List<Contribution> coming() {
        List<Contribution> lines = lines();
        return picture.inItem(each -> each.kind() == Kind.POINT && agreed(each) && !onTheList(each) && !lines.contains(each)).reversed();
    }

    private boolean agreed(Contribution point) {
        return picture.route().at(point.run()).filter(station -> station.step().task() instanceof Task.Points).isPresent();
    }

    /** A circle's points that are neither on the list nor stand behind a line there. */
    public List<Contribution> toGive(UUID circle) {
        return picture.materialAt(picture.station()).pointsOf(circle).stream().filter(point -> !onTheList(point)).toList();
    }

    /** Whether a group may stand behind a line now. */
    public boolean supportable(Contribution line) {
        return picture.task() instanceof Task.Gather gather && gather.support() && changeable(line);
    }

    /** Whether a line on the list was written in the step that runs. */
    public boolean changeable(Contribution line) {
        return line.kind() == Kind.PLENARY && line.run().sameStep(picture.station().run());
    }

    /** The list of the present item, in the order it came. */
    private List<Contribution> given() {
        return picture.inItem(each -> each.kind() == Kind.PLENARY);
    }

    private boolean onTheList(Contribution point) {
        return picture.backing().restingOn(point.id()).stream()
                .anyMatch(line -> line.kind() == Kind.PLENARY && line.run().item().equals(picture.item().id()));
    }

    private List<Contribution> openNotes() {
        return picture.step().noteVisibility() == Visibility.ALL
                ? picture.inItem(each -> each.kind() == Kind.NOTE && each.run().sameStep(picture.station().run())) : List.of();
    }

    private Optional<Station> voteStation() {
        return picture.task() instanceof Task.Vote ? Optional.of(picture.station())
                : picture.route().earlierInItem(picture.station().run()).stream()
                        .filter(each -> each.step().task() instanceof Task.Vote).findFirst();
    }
}
