package dev.reelmill.app.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser for the tests of a class, and a page for each test. When a test fails, the page's
 * picture and console are kept under {@code target/browser}.
 */
public final class Chromium implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final List<String> console = new ArrayList<>();
  private @Nullable Playwright playwright;
  private @Nullable Browser browser;
  private @Nullable Page page;

  /** A page in a window as the options say, with the address loaded. */
  public Page open(String url, Browser.NewContextOptions options) {
    Page opened = Objects.requireNonNull(browser).newContext(options).newPage();
    page = opened;
    opened.onConsoleMessage(message -> console.add(message.type() + ": " + message.text()));
    opened.onPageError(error -> console.add("uncaught: " + error));
    opened.navigate(url);
    return opened;
  }

  /** A phone's window. */
  public Page open(String url) {
    return open(url, phone());
  }

  /** A phone's window. */
  public static Browser.NewContextOptions phone() {
    return new Browser.NewContextOptions().setViewportSize(390, 844);
  }

  /** What the page wrote to its console, each line with its kind in front. */
  public List<String> console() {
    return console;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Playwright started =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    playwright = started;
    BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
    executable().ifPresent(options::setExecutablePath);
    browser = started.chromium().launch(options.setHeadless(true));
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    Page tested = page;
    page = null;
    if (tested == null) {
      return;
    }
    if (context.getExecutionException().isPresent()) {
      Path folder = Files.createDirectories(Path.of("target", "browser"));
      String name =
          context.getRequiredTestClass().getSimpleName()
              + "."
              + context.getRequiredTestMethod().getName();
      tested.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
      Files.write(folder.resolve(name + ".log"), console);
    }
    console.clear();
    tested.context().close();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (playwright != null) {
      playwright.close();
    }
  }

  /** The system property reelmill.chromium, else chromium on the path, else Playwright's own. */
  private static Optional<Path> executable() {
    String given = System.getProperty("reelmill.chromium", "");
    if (!given.isEmpty()) {
      return Optional.of(Path.of(given));
    }
    String folders = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Arrays.stream(folders.split(File.pathSeparator))
        .map(folder -> Path.of(folder, "chromium"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
