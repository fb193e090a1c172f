/** The part of Trusted Types that we use; absent in browsers without them. */
interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

declare var trustedTypes: TrustedTypesFactory | undefined;
