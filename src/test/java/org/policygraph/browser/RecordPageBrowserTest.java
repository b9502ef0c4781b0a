package org.policygraph.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of records in a browser. */
@ExtendWith(Chromium.class)
class RecordPageBrowserTest {
    @Test
    void theAddressOfASpanMarksItsCharacters(Tabs tabs) {
        Page page = tabs.open("/id/minsheng-2025/text/190fda44b5ca#char=1228,1234");
        assertThat(page.locator("#held-text mark")).hasText("不低于80%");
    }
}
