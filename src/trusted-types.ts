// Must be imported before anything else. The page's policy asks for Trusted Types; this is the only policy there is, and it lets through
// only our own worker (a blob) and our own service worker. No policy can stop WebRTC from sending packets, so that goes altogether.
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}

(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createScriptURL: (url) => (/^(blob:|\.\/sw\.js$)/.test(url) ? url : null),
});

Reflect.deleteProperty(globalThis, 'RTCPeerConnection');
Reflect.deleteProperty(globalThis, 'webkitRTCPeerConnection');
