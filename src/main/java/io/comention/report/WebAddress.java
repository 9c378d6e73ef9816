package io.comention.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Addresses of articles, which may hold anything. */
public final class WebAddress {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST = 2000;

    private WebAddress() {}

    /** An address that a reader may be sent to, in ASCII: of the web, with a host, without a name and password in it. */
    public static Optional<String> of(String url) {
        if (url.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI address = new URI(url.strip());
            return address.getScheme() != null
                            && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                            && address.getHost() != null
                            && address.getUserInfo() == null
                    ? Optional.of(address.toASCIIString())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
