package se.stegvis.server.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The script of the recovery runbook, {@code docs/cluster/recover.sh}: the same that an administrator runs. */
final class Runbook {
    private final Path script;

    Runbook(Path script) {
        this.script = script;
    }

    /** @param positions {@code name=uuid:number} of every node */
    String furthest(List<String> positions) throws IOException, InterruptedException {
        CommandAnswer answer = run("furthest", positions);
        if (answer.code() != 0) {
            throw new IOException("recover.sh: " + answer.text());
        }
        return answer.text();
    }

    /** Marks the node as the one to begin with, or refuses. */
    boolean allows(Path files, String name, List<String> positions) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(files.toString(), name));
        arguments.addAll(positions);
        return run("allow", arguments).code() == 0;
    }

    /** Two nodes that came equally far are equally good. */
    boolean equal(String one, String other, List<String> positions) {
        return position(one, positions).equals(position(other, positions));
    }

    private static String position(String name, List<String> positions) {
        return positions.stream()
                .filter(text -> text.startsWith(name + "="))
                .map(text -> text.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private record CommandAnswer(int code, String text) {}

    private CommandAnswer run(String verb, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", script.toString(), verb));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new CommandAnswer(process.waitFor(), text);
    }
}
