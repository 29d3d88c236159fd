package se.stegvis.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Chromium without a window, driven by Debian's chromedriver; nothing is fetched. Where they are not installed the
 * tests that ask for one are skipped, and say so.
 */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENS = Path.of("target", "screens");
    /** Drawing and packing a picture takes longer than most pages, so it is done for whoever looks at it. */
    private static final boolean LOOKED_AT = Boolean.getBoolean("stegvis.pictures");

    private static final int WIDE = 1280;
    /** Width of a tablet that stands. */
    private static final int STANDING = 800;

    private static final int NARROW = 390;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Selenium's own is half a second, for which a page that came at once would be waited. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final ChromeDriver chrome;
    private final WebFixture town;

    private Browser(ChromeDriver chrome, WebFixture town) {
        this.chrome = chrome;
        this.town = town;
    }

    private static final int HEIGHT = 900;
    /** So far from the left edge of a link or button is still its first letter. */
    private static final int BEGINNING = 8;

    /** The browser that no class uses now; starting one takes seconds, emptying it does not. */
    private static ChromeDriver idle;

    /** Skips the test where there is no browser. */
    static synchronized Browser start(WebFixture town) {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "no browser here: apt-get install chromium chromium-driver");
        ChromeDriver chrome = idle == null ? started() : idle;
        idle = null;
        return new Browser(chrome, town);
    }

    private static ChromeDriver started() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--lang=sv");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "sv"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver chrome = new ChromeDriver(service, options);
        Runtime.getRuntime().addShutdownHook(new Thread(chrome::quit, "browser end"));
        return chrome;
    }

    /** A page under another name of the server, or of another site. */
    void openAddress(String address) {
        chrome.get(address);
    }

    /** As when it was just installed. */
    void forgetCookies() {
        chrome.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    void open(String path) {
        chrome.get(town.address(path).toString());
    }

    /** With the session of a login that a plain client made: the page for it is seen by those who test it. */
    void login(String username) {
        town.reader(username)
                .jar()
                .forEach((name, value) -> chrome.executeCdpCommand(
                        "Network.setCookie",
                        Map.of(
                                "url",
                                town.address("/web").toString(),
                                "path",
                                "/web",
                                "name",
                                name,
                                "value",
                                value,
                                "httpOnly",
                                true,
                                "sameSite",
                                "Strict")));
    }

    /** Writes in the field of that name. */
    void type(String name, String text) {
        WebElement field = chrome.findElement(By.name(name));
        field.clear();
        field.sendKeys(text);
    }

    void click(String css) {
        chrome.findElement(By.cssSelector(css)).click();
    }

    /**
     * Presses the mouse where the first of these begins, whatever stands there when it is pressed: a longer name in its place
     * may be folded, and narrower.
     */
    Runnable pressingAt(String css) {
        Rectangle place = chrome.findElement(By.cssSelector(css)).getRect();
        assertThat(place.y + place.height)
                .as(css + " is to be seen without scrolling")
                .isLessThan(HEIGHT);
        Map<String, Object> press =
                Map.of("x", place.x + BEGINNING, "y", place.y + place.height / 2, "button", "left", "clickCount", 1);
        return () -> List.of("mousePressed", "mouseReleased").forEach(type -> {
            Map<String, Object> event = new HashMap<>(press);
            event.put("type", type);
            chrome.executeCdpCommand("Input.dispatchMouseEvent", event);
        });
    }

    /** Follows the link with that text in it. */
    void follow(String text) {
        chrome.findElement(By.partialLinkText(text)).click();
    }

    void until(String css) {
        until(css, () -> !all(css).isEmpty());
    }

    void untilText(String text) {
        until(text, () -> text().contains(text));
    }

    /** Until a picture is there to be seen. */
    void untilDrawn(String css) {
        until(
                css + " drawn",
                () -> Boolean.TRUE.equals(chrome.executeScript(
                        "const one = document.querySelector(arguments[0]);"
                                + " one.scrollIntoView(); return one.complete && one.naturalWidth > 0",
                        css)));
    }

    /** The nth of these pictures, as it is drawn on the page. */
    BufferedImage drawn(String css, int nth) throws IOException {
        WebElement picture = all(css).get(nth);
        chrome.executeScript("arguments[0].scrollIntoView({block: 'center'})", picture);
        until(
                css + " drawn",
                () -> Boolean.TRUE.equals(chrome.executeScript(
                        "return arguments[0].complete && arguments[0].naturalWidth > 0", picture)));
        return ImageIO.read(new ByteArrayInputStream(picture.getScreenshotAs(OutputType.BYTES)));
    }

    private void until(String awaited, BooleanSupplier there) {
        new WebDriverWait(chrome, PATIENCE, BETWEEN_LOOKS)
                .ignoring(StaleElementReferenceException.class)
                .withMessage(() -> "'" + awaited + "' did not come; at " + address() + " there is:\n" + text())
                .until(driver -> there.getAsBoolean());
    }

    List<WebElement> all(String css) {
        return chrome.findElements(By.cssSelector(css));
    }

    /** Of the page, once it has one: between two pages the browser shows a document without a body. */
    String text() {
        return new WebDriverWait(chrome, PATIENCE, BETWEEN_LOOKS)
                .ignoring(NoSuchElementException.class)
                .ignoring(StaleElementReferenceException.class)
                .until(driver -> driver.findElement(By.tagName("body")).getText());
    }

    String address() {
        return chrome.getCurrentUrl();
    }

    void width(int width) {
        chrome.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    void dark(boolean dark) {
        chrome.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** As it would come out of a printer. */
    void onPaper(boolean paper) {
        chrome.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
    }

    /** Lets no request to these addresses through; to all again when there are none. */
    void block(String... addresses) {
        chrome.executeCdpCommand("Network.enable", Map.of());
        chrome.executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
    }

    /** With or without scripts, from the next page on. */
    void scripts(boolean on) {
        chrome.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** Gives the keyboard to the page: the last walk by Tab may have left it in the bars of the window. */
    void focusPage() {
        chrome.executeCdpCommand("Page.bringToFront", Map.of());
        untilTrue(
                "the page has the keyboard",
                "window.focus(); return document.readyState === 'complete' && document.hasFocus()");
    }

    /** Presses a key where the focus is. */
    void press(CharSequence key) {
        new Actions(chrome).sendKeys(key).perform();
    }

    /** The result of a script in the page. */
    Object ask(String script) {
        return chrome.executeScript(script);
    }

    /** Waits until a script in the page gives true. */
    void untilTrue(String what, String script) {
        until(what, () -> Boolean.TRUE.equals(ask(script)));
    }

    /** True when the page is wider than the window. */
    boolean tooWide() {
        return (Boolean) Objects.requireNonNull(chrome.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /**
     * The page as it is, wide and narrow in light and dark, standing in light: no serious finding of axe, nothing
     * sticks out; with {@code -Dstegvis.pictures=true} a picture of each in {@code target/screens}. Dark differs by its
     * colours alone, so only contrast is asked there, and once; standing and narrow have the colours of wide.
     */
    void inspect(String name) {
        look(name, WIDE, false, () -> seriousFindings());
        look(name, WIDE, true, () -> seriousFindings("color-contrast"));
        look(name, STANDING, false, List::of);
        look(name, NARROW, false, () -> findings("{rules: {\"color-contrast\": {enabled: false}}}"));
        if (LOOKED_AT) {
            look(name, NARROW, true, List::of);
        }
        width(WIDE);
        dark(false);
    }

    private void look(String name, int width, boolean dark, Supplier<List<String>> findings) {
        width(width);
        dark(dark);
        String picture = name + "-" + width + (dark ? "-dark" : "");
        if (LOOKED_AT) {
            picture(picture);
        }
        assertThat(findings.get()).as(picture).isEmpty();
        assertThat(tooWide()).as(picture + " is wider than its window").isFalse();
    }

    /** Serious and critical findings of axe-core, as rule and place; of these rules only, where some are given. */
    List<String> seriousFindings(String... rules) {
        return findings(rules.length == 0 ? "{}" : "{runOnly: [\"" + String.join("\", \"", rules) + "\"]}");
    }

    /** @param options of axe, in JavaScript; what it would fetch beforehand only the rules for sound and film need */
    @SuppressWarnings("unchecked")
    private List<String> findings(String options) {
        if (!Boolean.TRUE.equals(ask("return !!window.axe"))) {
            chrome.executeScript(axe());
        }
        return (List<String>) Objects.requireNonNull(chrome.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ["violations"], preload: false, ...OPTIONS}).then(found => done(found.violations
                  .filter(one => one.impact === "serious" || one.impact === "critical")
                  .flatMap(one => one.nodes.map(node => one.id + ": " + node.target.join(" ")))),
                  fault => done(["axe failed: " + fault]));
                """.replace("OPTIONS", options)));
    }

    private static String axe() {
        try (InputStream script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void picture(String name) {
        Map<String, Object> page = chrome.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        try {
            Files.createDirectories(SCREENS);
            Files.write(
                    SCREENS.resolve(name + ".png"), OutputType.BYTES.convertFromBase64Png((String) page.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next class finds it as if it had just been started. */
    @Override
    public void close() {
        synchronized (Browser.class) {
            block();
            scripts(true);
            chrome.executeCdpCommand("Network.clearBrowserCookies", Map.of());
            chrome.executeCdpCommand("Network.clearBrowserCache", Map.of());
            chrome.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
            chrome.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
            chrome.executeCdpCommand(
                    "Storage.clearDataForOrigin",
                    Map.of("origin", town.address("").toString(), "storageTypes", "all"));
            chrome.get("about:blank");
            idle = chrome;
        }
    }
}
