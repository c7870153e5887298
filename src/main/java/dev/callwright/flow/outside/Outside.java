package dev.callwright.flow.outside;

/** All that flows need from outside, in one hand. */
public record Outside(
        HttpSender http,
        SmsSender sms,
        CallControl calls,
        Keep keep,
        Secrets secrets,
        Countries countries,
        Rates rates) {}
