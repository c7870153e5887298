package dev.callwright.access;

import dev.callwright.callflow.OwnUrls;
import dev.callwright.settings.AccessSettings;
import dev.callwright.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Our addresses for the PBX: the configured public URL, {@code /s/{secret}} where one is configured, the path. */
@Singleton
public final class PublicUrls implements OwnUrls {
    private final Optional<String> base;
    private final Optional<String> open;

    @Inject
    PublicUrls(Settings settings) {
        this(settings.access());
    }

    public PublicUrls(AccessSettings access) {
        String secret = access.secret().map(text -> "/s/" + text).orElse("");
        this.open = access.publicUrl().map(Object::toString);
        this.base = open.map(url -> url + secret);
    }

    @Override
    public Optional<String> absolute(String path) {
        return base.map(url -> url + path);
    }

    @Override
    public Optional<String> open(String path) {
        return open.map(url -> url + path);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "PublicUrls[" + (base.isPresent() ? "configured" : "none") + "]";
    }
}
