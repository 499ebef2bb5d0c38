package no.sloyfe.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The one real browser of a test run, and a context of its own for everybody in a test. */
public final class Chromium {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--no-first-run", "--disable-dev-shm-usage", "--disable-domain-reliability");

    /** How long something may take to be seen before it counts as missing; long, for a busy machine. */
    private static final int PATIENCE = 30_000;
    private static final int PUTTING_AWAY = 5_000;

    private static Browser browser;
    private static final List<BrowserContext> open = new ArrayList<>();

    private Chromium() {}

    /** A phone, a laptop or a projector. */
    public enum Device {
        SMALL(320, 640),
        PHONE(390, 844),
        LAPTOP(1280, 900),
        SCREEN(1920, 1080);

        final int width;
        final int height;

        Device(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** A fresh page for somebody with these cookies, animations off. */
    public static Page page(Device device, ColorScheme scheme, no.sloyfe.Browser who, boolean script) {
        BrowserContext context = browser().newContext(new Browser.NewContextOptions()
                .setBaseURL(who.address())
                .setViewportSize(device.width, device.height)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script)
                .setLocale("nb-NO"));
        context.addCookies(who.cookies().entrySet().stream()
                .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(who.address())).toList());
        context.setDefaultTimeout(PATIENCE);
        open.add(context);
        return context.newPage();
    }

    /** Everybody puts their device away: a page left open ticks and listens on. Not by closing it, which has been seen never to answer. */
    public static void leave() {
        open.stream().flatMap(context -> context.pages().stream()).forEach(Chromium::blank);
        open.clear();
    }

    private static void blank(Page page) {
        try {
            page.navigate("about:blank", new Page.NavigateOptions().setTimeout(PUTTING_AWAY).setWaitUntil(WaitUntilState.COMMIT));
        } catch (PlaywrightException stays) {
            System.err.println("A page stays open: " + stays.getMessage());
        }
    }

    public static Page page(Device device, no.sloyfe.Browser who) {
        return page(device, ColorScheme.LIGHT, who, true);
    }

    /** Keeps what somebody saw for a person to look at, when asked with -Dsloyfe.pictures=true: target/pictures/NAME.png. */
    public static void picture(Page page, String name) {
        if (!Boolean.getBoolean("sloyfe.pictures")) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/" + name + ".png")).setFullPage(true));
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable()).setHeadless(true).setArgs(FLAGS));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }

    private static Path executable() {
        String given = System.getenv("SLOYFE_CHROMIUM");
        return given != null ? Path.of(given)
                : Stream.of(System.getenv("PATH").split(":"))
                        .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)))
                        .filter(file -> file.toFile().canExecute()).findFirst()
                        .orElseThrow(() -> new IllegalStateException("No Chromium: set SLOYFE_CHROMIUM"));
    }
}
