# Kurasa za wasimamizi, wanakamati na wauguzi; kutia muhuri ukurasa.

others-reading = Inasoma …
others-more = Zaidi
others-community = Jamii
others-workers = Wahudumu wa afya
others-worker = Mhudumu wa afya
others-no-workers = Hakuna wahudumu wanaojulikana hapa bado. Sawazisha kwanza.
others-visits = Ziara
others-visits-month = { $count ->
    [one] ziara 1 mwezi huu
   *[other] ziara { $count } mwezi huu
}
others-nameless = Zimehesabiwa bila majina, kutokana na zilizofika.
others-planned = Ziara mlizopanga pamoja
others-planned-none = Hakuna. Ziara ya pamoja ikipangwa, habari za familia huwa hapa.
others-planned-not-here = Familia ambayo habari zake zinakuja na usawazishaji ujao
others-worker-what = Yeye huona haya yote kwanza kwenye simu yake.
others-frozen = Imepingwa: usipime kwa namba hii
others-contest = { $day } alisema: “{ $words }”
others-contest-do = Angalieni pamoja. Mpaka atakapolifunga, hakuna anayeipima kazi yake kwa namba hii.
others-payments-none = Hakuna malipo yaliyoagizwa bado.
others-agreed = Yaliyokubaliwa
others-promised-lead = Yanatumika leo, kwa funguo za pande zote mbili.
others-promised-note = viwango vilivyosainiwa na pande zote mbili
others-rates = Kwa kila ziara inayofika:
others-scheme = Kwa mpango uliokubaliwa, tangu { $day }:
others-rate = { $service }: { $sum }, tangu { $day }
others-no-rates = Hakuna viwango vinavyotumika bado
others-coming = Vilivyokubaliwa kwa baadaye
others-proposed = Pendekezo linasubiri
others-proposed-from = Lingetumika kuanzia { $day }.
others-signed-community = Jamii imesaini
others-signed-health = Mfumo wa afya umesaini
others-waits-community = Jamii haijasaini
others-waits-health = Mfumo wa afya haujasaini
others-facility = Kituo na jamii zake

## Mihuri
seal-open = Kurasa za kutiwa muhuri
seal-open-none = Hakuna ukurasa uliofungwa unaosubiri saini.
seal-what = Mwisho wa mwezi ukurasa wa daftari hufungwa. Pande zote mbili huusaini; baada ya hapo hakuna kinachoweza kubadilika bila kuonekana.
seal-all = Kurasa zote zilizofungwa
seal-none = Hakuna ukurasa uliofungwa bado.
seal-page = Ukurasa uliofungwa
seal-page-of = Ukurasa wa { $month }
seal-lines = mistari { $first } hadi { $last }
seal-waits-you = Unakusubiri
seal-signed-0 = Hauna saini
seal-signed-1 = Saini moja
seal-signed-2 = Una muhuri
seal-signatures = Saini
seal-side-community = Jamii
seal-side-health-system = Mfumo wa afya
seal-for-community = jamii
seal-for-health-system = mfumo wa afya
seal-signed-by = { $name }, { $at }
seal-not-yet = bado
seal-on-it = Yaliyomo
seal-on-it-what = { $count ->
    [one] Mstari mmoja wa daftari: mstari { $first }.
   *[other] Mistari { $count } ya daftari, { $first } hadi { $last }:
}
seal-group-families = { $count ->
    [one] 1 kuhusu familia na ziara
   *[other] { $count } kuhusu familia na ziara
}
seal-group-pay = { $count ->
    [one] 1 kuhusu malipo
   *[other] { $count } kuhusu malipo
}
seal-group-people = { $count ->
    [one] 1 kuhusu nani ana nafasi gani, na funguo zao
   *[other] { $count } kuhusu nani ana nafasi gani, na funguo zao
}
seal-group-charter = { $count ->
    [one] 1 kuhusu yaliyokubaliwa
   *[other] { $count } kuhusu yaliyokubaliwa
}
seal-group-places = { $count ->
    [one] 1 kuhusu mahali na fomu
   *[other] { $count } kuhusu mahali na fomu
}
seal-group-seals = { $count ->
    [one] 1 kuhusu kurasa, makubaliano na kufuta
   *[other] { $count } kuhusu kurasa, makubaliano na kufuta
}
seal-group-other = { $count ->
    [one] 1 wa aina ambayo programu hii haijui
   *[other] { $count } ya aina ambazo programu hii haijui
}
seal-elsewhere = { $count ->
    [one] 1 kuhusu familia au malipo, ambao maneno yake si ya simu hii
   *[other] { $count } kuhusu familia au malipo, ambayo maneno yake si ya simu hii
}
seal-visits = { $month }: wahudumu wa afya walifanya ziara { $count } hapa.
seal-read = { $count ->
    [one] Soma mstari ulio hapa
   *[other] Soma mistari { $count } iliyo hapa
}
seal-root = Mzizi wa ukurasa
seal-root-what = Unasimama kwa kila herufi ya kila mstari. Ulinganishe na unaoonekana upande wa pili: herufi moja ikitofautiana, usisaini.
seal-sign-for = Saini kwa: { $side }
seal-sign-yes = Saini
seal-sure = Usaini ukurasa huu?
seal-sure-what = { $name } anasaini kwa { $side }: mistari { $first } hadi { $last } ya daftari la { $place }, ukurasa wa { $month }, wenye mzizi huu:
seal-done = Umesaini. Itatoka na usawazishaji ujao.
seal-two-people = Ulisaini kwa upande wa pili
seal-two-people-do = Muhuri unahitaji watu wawili. Mtu mwingine asaini kwa upande huu.
seal-unvouched = Ufunguo wa simu hii hauwezi kusaini bado
seal-unvouched-what = Ufunguo uliothibitishwa na pande zote mbili pekee ndio husaini kurasa.
seal-unvouched-do = Bado kuthibitisha: { $who }. Hufanywa kwenye ukurasa wa funguo, baada ya kusikia maneno yako sita.
seal-kind-book-opened = Daftari limefunguliwa
seal-kind-committee-key-admitted = Ufunguo wa kamati umekubaliwa mkutanoni
seal-kind-key-admitted = Ufunguo umekubaliwa
seal-kind-key-revoked = Ufunguo umeondolewa
seal-kind-key-vouched = Ufunguo umethibitishwa
seal-kind-role-given = Nafasi imetolewa
seal-kind-role-ended = Nafasi imeisha
seal-kind-mandate-given = Mamlaka yametolewa
seal-kind-mandate-ended = Mamlaka yameisha
seal-kind-chw-appointed = Mhudumu ameteuliwa
seal-kind-chw-left = Mhudumu ameondoka
seal-kind-place-named = Mahali pametajwa
seal-kind-facility-named = Kituo kimetajwa
seal-kind-committee-formed = Kamati imeundwa
seal-kind-form-published = Fomu imechapishwa
seal-kind-package-proposed = Mpango wa malipo umependekezwa
seal-kind-package-signed = Mpango wa malipo umesainiwa
seal-kind-charter-drafted = Rasimu ya mkataba imeandikwa
seal-kind-charter-commented = Maoni kuhusu mkataba
seal-kind-objection-met = Pingamizi limetatuliwa
seal-kind-charter-consulted = Jamii imeshauriwa kuhusu mkataba
seal-kind-charter-proposed = Mkataba umewekwa mbele ya funguo mbili
seal-kind-charter-signed = Mkataba umesainiwa
seal-kind-charter-returned = Mkataba umerudishwa
seal-kind-charter-suspended = Mkataba umesimamishwa
seal-kind-member-named = Mwanakamati ametajwa
seal-kind-member-trained = Mwanakamati amefunzwa
seal-kind-member-left = Mwanakamati ameondoka
seal-kind-scoring-begun = Utoaji alama umeanza
seal-kind-nominee-named = Mtu amependekezwa
seal-kind-scores-given = Alama zimetolewa
seal-kind-scoring-closed = Upande mmoja hausubiri alama zaidi
seal-kind-score-reconciled = Alama ya pamoja
seal-kind-selection-decided = Upande mmoja umemchagua mhudumu
seal-kind-meeting-held = Mkutano umefanyika
seal-kind-decision-taken = Uamuzi umefanywa
seal-kind-action-agreed = Jambo la kufanya limekubaliwa
seal-kind-action-closed = Jambo la kufanya limeisha
seal-kind-action-linked = Limeleta andiko la mkataba
seal-kind-seal-closed = Ukurasa umefungwa
seal-kind-seal-signed = Ukurasa umesainiwa
seal-kind-settlement-signed = Neno kuhusu kazi iliyochelewa
seal-kind-entry-erased = Maneno yamefutwa
seal-kind-payment-ordered = Malipo yameagizwa
seal-kind-payment-received = Malipo yamepokewa
seal-kind-payment-contested = Malipo yamepingwa
seal-kind-figure-contested = Namba imepingwa
seal-kind-contest-closed = Pingamizi limefungwa
seal-kind-visit-made = Ziara imefanyika
seal-kind-visit-corrected = Ziara imesahihishwa
seal-kind-visit-verified = Ziara imekaguliwa
seal-kind-household-visit-planned = Ziara ya pamoja imepangwa
seal-kind-household-enrolled = Familia imeandikishwa
others-joint = Kazi ya kamati
others-joint-note = Alama, mikutano, mambo ya kufanya
others-charter = Mkataba
others-charter-holds = unatumika
others-charter-talked = unajadiliwa
others-charter-none = bado hakuna
others-statement = Taarifa yake ya malipo
others-statement-note = kila ziara, na kwa nini
others-statement-none = Taarifa yake haiko kwenye simu hii
others-statement-none-hint = Tafuta mtandao kisha ufungue ukurasa huu tena.
others-statement-of = Bila mtandao: nakala hii ni ya { $moment }.
