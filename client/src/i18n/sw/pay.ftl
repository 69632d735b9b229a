## Malipo yake yanakwenda wapi
pay-around = Yanakokwenda, na yanayoulizwa
pay-account = Malipo yangu yanakwenda wapi
pay-account-lead = Mtu mwingine huhakikisha namba kabla ya chochote kutumwa. Hadi hapo malipo yako yanasubiri; hayajapotea.
pay-account-now = Akaunti inayotumika
pay-account-nobody = Bado hakuna akaunti iliyotajwa. Taja moja, ili malipo yaweze kutumwa.
pay-account-holder = Kwa jina la { $name }
pay-account-agreed = Mtu unayemwamini. Ulisema: “{ $words }”
pay-account-verified = Imehakikishwa
pay-account-none = Bado haijatajwa
pay-account-unverified = Ihakikishwe kwanza
pay-account-held = Imezuiwa
pay-account-why = Hakuna kinachotumwa kwa sasa: “{ $why }” Malipo yako yanasubiri; hayajapotea.
pay-account-verified-on = { $name } aliihakikisha: { $day }.
pay-account-waits = Mtu anayelipa huhakikisha kuwa ni sahihi: kwa kupiga simu, au kwa kuangalia simu au kadi yako.
pay-account-named = Uliitaja: { $day }.
pay-account-named-by = { $name } aliitaja: { $day }.
pay-account-before = Za awali
pay-account-first = Taja akaunti
pay-account-another = Taja akaunti nyingine
pay-account-again = Namba mpya huhakikishwa kwanza, hata kama ya zamani ilihakikishwa. Hadi hapo malipo yako yanasubiri.
pay-account-how = Yanatumwaje?
pay-channel-mobile-money = Pesa kwa simu
pay-channel-bank = Akaunti ya benki
pay-account-number = Namba
pay-account-number-hint = Pamoja na nchi, kama +254 712 345 678
pay-account-account = Namba ya akaunti au IBAN
pay-account-bank = Mtandao au benki, ukijua
pay-account-whose = Ni ya nani?
pay-account-own = Yangu mwenyewe
pay-account-proxy = Ya mtu ninayemwamini
pay-account-in-name = Iko kwa jina la nani?
pay-account-consent = Idhini yako, kwa maneno yako
pay-account-consent-hint = Ni nani, na kwa nini malipo yaende huko?
pay-account-write = Andika
pay-account-leave = Iache ilivyo
pay-account-wrong-number = Namba hii haiwezi kuwa sahihi. Iangalie tena, pamoja na nchi: +254 712 345 678.
pay-account-wrong-account = Namba hii ya akaunti haiwezi kuwa sahihi. Iangalie tena.
pay-account-wrong-holder = Andika jina ambalo namba iko chini yake.
pay-account-wrong-consent = Andika kwa maneno yako kwamba malipo yanaweza kwenda huko.
pay-here = Iko kwenye simu hii tu. Inatoka na usawazishaji ujao.

## Familia zilisema nini zilipoulizwa
pay-checks = Familia zilizoulizwa kuhusu ziara zangu
pay-checks-note = zilichosema, na jibu langu
pay-checks-lead = Ziara chache huchaguliwa kwa bahati, na mtu huuliza familia. Haipunguzi malipo yako. Unaisoma wa kwanza, na jibu lako huwa kando yake.
pay-checks-none = Bado hakuna aliyeuliza kuhusu ziara zako.
pay-checks-new = { $count ->
    [one] Familia iliulizwa kuhusu ziara yako. Soma ilichosema.
   *[other] Familia ziliulizwa kuhusu ziara zako { $count }. Soma zilichosema.
}
pay-checks-read = Soma na ujibu
pay-check-of = { $day } · { $service }
pay-check-of-one = Moja ya ziara zako
pay-check-asked = { $name } aliuliza familia: { $day }.
pay-check-found = Wanasema: ziara ilifanyika kama ulivyoandika.
pay-check-different = Wanasema: ilifanyika, lakini kuna kitu kilikuwa tofauti.
pay-check-not-found = Hawaijui ziara hii.
pay-check-not-reached = Hakuna aliyeweza kuulizwa.
pay-check-safe = Familia husahau, na aliyeulizwa huenda hakuwepo. Sema ilivyokuwa; unalipwa wakati huo.
pay-check-words = Ilikuwaje?
pay-check-answer = Sema
pay-check-mine = Jibu langu
pay-check-said = Ilisemwa: { $day }
