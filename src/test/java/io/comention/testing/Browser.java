package io.comention.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, which knows what a page fetched and what the console said. */
public final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PICTURES = Path.of("target/report-screenshots");
    private static final int BLOCKED = 2;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /**
     * Starts a browser. Where the machine has none the test is skipped; in CI, where the environment variable {@code CI}
     * is {@code true}, it fails.
     *
     * @param scripts whether pages may run scripts
     */
    public static Browser open(boolean scripts) {
        Optional<File> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<File> chromedriver = program("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            String missing = "there is no Chromium with its driver (of Debian: chromium and chromium-driver), so that"
                    + " the report was not opened in a browser";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(missing);
            }
            Assumptions.abort(missing);
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("browser", Level.ALL);
        logs.enable("performance", Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow());
        options.addArguments(
                "--headless=new",
                "--no-sandbox", // which root has to do without
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--force-color-profile=srgb",
                "--lang=en",
                "--window-size=1280,960");
        options.setCapability("goog:loggingPrefs", logs);
        if (!scripts) {
            options.setExperimentalOption(
                    "prefs", Map.of("profile.managed_default_content_settings.javascript", BLOCKED));
        }
        // A driver that is named is not looked for, nor fetched, by Selenium.
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Optional<File> program(String... names) {
        for (String name : names) {
            for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
                File file = new File(folder, name);
                if (file.canExecute()) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    /** Opens a file, with an ordinary window of light colours. */
    public void load(Path file) {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        colours("light");
        driver.get("about:blank");
        fetched();
        complaints();
        driver.get(file.toUri().toString());
    }

    /** Every address that was asked for since the file was opened, or since the last call. */
    public List<String> fetched() {
        List<String> addresses = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get("performance")) {
            JsonNode message = json(entry.getMessage()).get("message");
            if (message.get("method").asText().equals("Network.requestWillBeSent")) {
                addresses.add(message.at("/params/request/url").asText());
            } else if (message.get("method").asText().matches("Network\\.web(Socket|Transport)Created")) {
                addresses.add(message.at("/params/url").asText());
            }
        }
        return addresses;
    }

    /** Every line of the console, such as errors and breaches of the page's policy. */
    public List<String> complaints() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** Makes the window so large, in CSS pixels. */
    public void window(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Has the reader prefer {@code light} or {@code dark}. */
    public void colours(String scheme) {
        media("screen", scheme);
    }

    /** Shows the page as it would be printed. */
    public void print() {
        media("print", "light");
    }

    private void media(String medium, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Runs a script, which a page's policy does not hinder. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T script(String script, Object... arguments) {
        @SuppressWarnings("unchecked")
        T result = (T) driver.executeScript(script, arguments);
        return result;
    }

    /** The first element that a selector of CSS finds. */
    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** All elements that a selector of CSS finds and that are displayed. */
    public List<WebElement> displayed(String selector) {
        return script(
                "return [...document.querySelectorAll(arguments[0])].filter(element => element.checkVisibility())",
                selector);
    }

    /** What has the focus. */
    public WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** The fragment of the page's address, with its {@code #}; empty where there is none. */
    public String fragment() {
        String address = driver.getCurrentUrl();
        return address.contains("#") ? address.substring(address.indexOf('#')) : "";
    }

    /** Presses a key. */
    public void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    /** Moves the mouse onto an element. */
    public void hover(WebElement element) {
        new Actions(driver, Duration.ofMillis(1))
                .scrollToElement(element)
                .moveToElement(element)
                .perform();
    }

    /** Of what axe-core finds, what it calls serious or critical: the rule and where it is broken. */
    public List<String> seriousIssues() {
        driver.executeScript(resource("/axe.min.js"));
        String found = (String)
                driver.executeAsyncScript(
                        "const done = arguments[arguments.length - 1];"
                                + "axe.run({preload: false, resultTypes: ['violations']}).then(found => done(JSON.stringify(found.violations)))");
        List<String> issues = new ArrayList<>();
        for (JsonNode issue : json(found)) {
            if (List.of("serious", "critical").contains(issue.get("impact").asText())) {
                issue.get("nodes")
                        .forEach(node -> issues.add(
                                issue.get("id").asText() + ": " + node.get("target") + " " + node.get("html")));
            }
        }
        return issues;
    }

    /** Keeps a picture of what the window shows. */
    public void picture(String name) {
        picture(name, Map.of("format", "png"));
    }

    private void picture(String name, Map<String, Object> parameters) {
        String data = (String)
                driver.executeCdpCommand("Page.captureScreenshot", parameters).get("data");
        try {
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), Base64.getDecoder().decode(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Browser.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
