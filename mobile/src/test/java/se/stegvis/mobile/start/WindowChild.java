package se.stegvis.mobile.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Window;

/**
 * The program as it is started, in a process of its own without a display, with hands: a line {@code words} on its standard
 * input is answered by what can be read in its window, {@code press TEXT} presses that button and {@code hang} lets the
 * window answer no more.
 */
final class WindowChild {
    private static final int LOOK_MILLISECONDS = 50;

    private WindowChild() {}

    /** @param args as {@link Main} takes them */
    public static void main(String[] args) {
        Thread hands = new Thread(WindowChild::obey, "hands");
        hands.setDaemon(true);
        hands.start();
        Main.main(args);
    }

    private static void obey() {
        try {
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                obeyOnTheScreen(order);
            }
        } catch (IOException ended) {
            System.out.println("the orders ended: " + ended.getMessage());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void obeyOnTheScreen(String order) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        try {
            Platform.runLater(() -> {
                System.out.println(obey(order));
                done.countDown();
                if (order.equals("hang")) {
                    hang();
                }
            });
        } catch (IllegalStateException notYet) {
            // Asked again at once by the test: the wait keeps the two from spinning.
            done.await(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
            System.out.println("no screen yet");
            return;
        }
        done.await();
    }

    private static String obey(String order) {
        List<String> words = new ArrayList<>();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.isShowing()) {
                gather(window.getScene().getRoot(), words, order.startsWith("press ") ? order.substring(6) : "");
            }
        }
        return String.join(" | ", words).replace('\n', ' ');
    }

    private static void gather(Node node, List<String> words, String pressed) {
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            words.add(labeled.getText());
            if (node instanceof ButtonBase button && button.getText().equals(pressed)) {
                Platform.runLater(button::fire);
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, words, pressed));
        }
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts a main class of the tablet's in a process of its own, as headless as this one. */
    static ProcessBuilder command(Class<?> main, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m"));
        for (String flag : List.of("glass.platform", "monocle.platform", "prism.order", "headless.geometry")) {
            String value = System.getProperty(flag);
            if (value != null) {
                command.add("-D" + flag + "=" + value);
            }
        }
        command.add("--add-exports=javafx.graphics/com.sun.javafx.application=ALL-UNNAMED");
        command.add("-Djava.awt.headless=true");
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
