package dev.reelmill.app.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;

/** What people take hold of on every page, found as a screen reader finds it. */
final class Controls {
  private Controls() {}

  /** The first button of a name. */
  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first();
  }

  /** The heading of a text. */
  static Locator heading(Page page, String text) {
    return page.getByRole(
        AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setExact(true));
  }

  /** Lets the page ask for all again, as if it had been hidden and were shown. */
  static void askAgain(Page page) {
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
  }

  /** Makes the browser somebody's who is signed in, as far as it can tell. */
  static void signIn(Page page, CannedSite site) {
    page.context().addCookies(List.of(new Cookie("XSRF-TOKEN", "token").setUrl(site.url())));
  }

  /** A window of a large screen. */
  static Browser.NewContextOptions desktop() {
    return new Browser.NewContextOptions().setViewportSize(1280, 900);
  }
}
