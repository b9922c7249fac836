package dev.reelmill.app.page;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ViewportSize;
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

  private static final int SWIPE_STEPS = 12;
  private static final int FRAME_MILLIS = 16;

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
    return new Browser.NewContextOptions()
        .setViewportSize(390, 844)
        .setHasTouch(true)
        .setIsMobile(true);
  }

  /** A finger put on the lower part of the page, drawn up by most of its height, and lifted. */
  public static void swipeUp(Page page) {
    ViewportSize size = page.viewportSize();
    CDPSession devTools = page.context().newCDPSession(page);
    touch(devTools, "touchStart", size.width / 2, size.height * 4 / 5);
    for (int step = 1; step <= SWIPE_STEPS; step++) {
      int way = size.height * 3 / 5 * step / SWIPE_STEPS;
      touch(devTools, "touchMove", size.width / 2, size.height * 4 / 5 - way);
      page.waitForTimeout(FRAME_MILLIS); // the speed of a finger, not a wait for something
    }
    touch(devTools, "touchEnd");
    devTools.detach();
  }

  /** Chrome DevTools Protocol, Input.dispatchTouchEvent. */
  private static void touch(CDPSession devTools, String type, int... point) {
    JsonArray points = new JsonArray();
    if (point.length == 2) {
      JsonObject at = new JsonObject();
      at.addProperty("x", point[0]);
      at.addProperty("y", point[1]);
      points.add(at);
    }
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", points);
    devTools.send("Input.dispatchTouchEvent", event);
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
