package se.stegvis.trials.simulation;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.stegvis.mobile.sync.LinkFailure;
import se.stegvis.mobile.sync.LinkFailure.FailureKind;
import se.stegvis.mobile.sync.ServerLink;
import se.stegvis.server.problem.ProblemException;
import se.stegvis.shared.sync.Problem;
import se.stegvis.shared.sync.ProtocolLimits;
import se.stegvis.shared.sync.PullRequest;
import se.stegvis.shared.sync.PullResponse;
import se.stegvis.shared.sync.PushRequest;
import se.stegvis.shared.sync.PushResponse;
import se.stegvis.shared.wire.ContentCoding;
import se.stegvis.shared.wire.MalformedMessage;
import se.stegvis.shared.wire.PullWire;
import se.stegvis.shared.wire.PushWire;

/** The network between all tablets and the servers; it loses, doubles, delays and reorders until it is healed. */
final class SimulatedNetwork {
    /** The fate of one call. */
    private enum CallFate {
        ARRIVES,
        LOST,
        ANSWER_LOST,
        TWICE,
        LATE,
        BUSY,
        KILLED_BEFORE,
        KILLED_AFTER
    }

    private static final int SMALLEST_PAGES = 6;

    /** The ways in which {@link #failNextPush} lets a push fail. */
    private static final List<CallFate> FAILURES =
            List.of(CallFate.LOST, CallFate.ANSWER_LOST, CallFate.LATE, CallFate.BUSY);

    /**
     * Said of a push that is answered after another of the same round failed: it was on the way by then, for nothing is
     * begun after a failure.
     */
    static final String BEHIND_A_FAILURE = "is answered behind a push that failed, by ";

    private final FaultyServerLink link;
    private final Random random;
    private final Supplier<Instant> time;
    private final Consumer<String> log;
    private final ContentCoding coding;
    private final List<FaultyServerLink.Arrived> late = new ArrayList<>();
    private boolean healed = true;
    private Optional<CallFate> nextPush = Optional.empty();

    /** @param coding of all bodies, both ways */
    SimulatedNetwork(
            FaultyServerLink link, Random random, Supplier<Instant> time, Consumer<String> log, ContentCoding coding) {
        this.coding = coding;
        this.link = link;
        this.random = random;
        this.time = time;
        this.log = log;
    }

    void healed(boolean now) {
        healed = now;
    }

    /** A request that its sender has given up reaches a server after all. */
    void deliverOneLate() {
        if (!late.isEmpty()) {
            FaultyServerLink.Arrived one = late.remove(random.nextInt(late.size()));
            log.accept("  late: " + told(one.takeIn()));
        }
    }

    boolean hasLate() {
        return !late.isEmpty();
    }

    /** The servers went away with what had arrived. */
    void forgetLate() {
        late.clear();
    }

    ServerLink of(SimulatedTablet tablet) {
        return new Link(tablet);
    }

    /** The next push fails in one of several ways. */
    void failNextPush(int drawn) {
        nextPush = Optional.of(FAILURES.get(Math.floorMod(drawn, FAILURES.size())));
    }

    private CallFate pushFate() {
        CallFate fate = nextPush.orElseGet(this::fate);
        nextPush = Optional.empty();
        return fate;
    }

    private CallFate fate() {
        int drawn = random.nextInt(100);
        if (healed || drawn < 66) {
            return CallFate.ARRIVES;
        }
        return CallFate.values()[1 + drawn % (CallFate.values().length - 1)];
    }

    private static String told(PushResponse response) {
        return response.results().stream()
                .map(result -> result.outcome()
                        + result.problem().map(problem -> " " + problem.name()).orElse("") + " r" + result.revision()
                        + " n" + result.seq())
                .collect(Collectors.joining(", "));
    }

    /** The answer of one call to a server. */
    private interface NetworkCall<A> {
        A answer();
    }

    /** Reads one kind of message. */
    private interface WireReader<M> {
        M from(byte[] json) throws MalformedMessage;
    }

    /** The message as the other end reads it. */
    private <M> M carried(byte[] json, WireReader<M> reader) {
        try {
            return reader.from(coding.unpacked(coding.packed(json), ProtocolLimits.INFLATED_BYTES));
        } catch (MalformedMessage unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private final class Link implements ServerLink {
        private final SimulatedTablet tablet;
        private Optional<Instant> answered = Optional.empty();
        private boolean failed;

        private Link(SimulatedTablet tablet) {
            this.tablet = tablet;
        }

        @Override
        public PushResponse push(PushRequest request) throws LinkFailure {
            boolean behindFailure = failed;
            failed = true;
            PushResponse response = pushed(request);
            failed = false;
            if (behindFailure) {
                log.accept(" " + tablet.name() + " " + BEHIND_A_FAILURE + coding.token());
            }
            return response;
        }

        private PushResponse pushed(PushRequest request) throws LinkFailure {
            CallFate fate = before("push of " + request.changes().size(), pushFate());
            PushRequest carried = carried(PushWire.write(request), PushWire::readRequest);
            FaultyServerLink.Arrived arrived = arrived(() -> link.arrive(tablet.caller(), carried));
            if (fate == CallFate.LATE) {
                late.add(arrived);
                throw LinkFailure.noAnswer(new IOException("no answer in time"));
            }
            PushResponse response = arrived(arrived::takeIn);
            log.accept("  " + told(response));
            if (fate == CallFate.TWICE) {
                response = arrived(() -> link.arrive(tablet.caller(), carried).takeIn());
                log.accept("  again: " + told(response));
            }
            return after(fate, carried(PushWire.write(response), PushWire::readResponse));
        }

        @Override
        public PullResponse pull(PullRequest request) throws LinkFailure {
            CallFate fate = before("pull", fate());
            int limit = healed ? request.limit() : 1 + random.nextInt(SMALLEST_PAGES);
            PullResponse page = arrived(
                    () -> link.pull(tablet.caller(), new PullRequest(request.device(), request.cursor(), limit)));
            log.accept("  " + page.items().size() + " items" + (page.more() ? ", more" : ""));
            return after(
                    fate == CallFate.LATE ? CallFate.ANSWER_LOST : fate,
                    carried(PullWire.write(page), PullWire::readResponse));
        }

        private CallFate before(String what, CallFate fate) throws LinkFailure {
            log.accept(" " + tablet.name() + " " + what + ": " + fate);
            switch (fate) {
                case LOST -> throw LinkFailure.noAnswer(new IOException("lost on the way"));
                case BUSY -> throw LinkFailure.busy(Duration.ofSeconds(2));
                case KILLED_BEFORE -> throw new Killed();
                default -> {
                    if (tablet.isTurnedAway()) {
                        throw LinkFailure.of(FailureKind.LOGIN_NEEDED, problem("unauthorized"));
                    }
                }
            }
            return fate;
        }

        private <A> A after(CallFate fate, A answer) throws LinkFailure {
            if (fate == CallFate.ANSWER_LOST) {
                throw LinkFailure.noAnswer(new IOException("the answer was lost"));
            }
            if (fate == CallFate.KILLED_AFTER) {
                throw new Killed();
            }
            // The header Date has whole seconds, which the tablet rounds up.
            answered = Optional.of(time.get().plusSeconds(1));
            return answer;
        }

        private <A> A arrived(NetworkCall<A> call) throws LinkFailure {
            try {
                return call.answer();
            } catch (ProblemException told) {
                throw LinkFailure.of(
                        switch (told.problem().name()) {
                            case "unknown-cursor" -> FailureKind.UNKNOWN_CURSOR;
                            case "account-ended" -> FailureKind.LOGIN_NEEDED;
                            default -> FailureKind.TURNED_AWAY;
                        },
                        told.problem());
            }
        }

        @Override
        public Optional<Instant> answeredAt() {
            return answered;
        }
    }

    private static Problem problem(String name) {
        return new Problem(Problem.BASE + name, "", "", List.of());
    }
}
