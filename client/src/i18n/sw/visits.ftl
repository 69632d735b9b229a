# Ziara: kuchagua fomu, kuijaza, kuisahihisha.

visits-title = Ziara
visits-begin = Anza ziara
visits-choose-title = Ziara
visits-for-whom = Ziara ni ya nani?
visits-family = Familia nzima
visits-is-due = inatakiwa sasa
visits-which = Inayofaa leo
visits-due = Inatakiwa
visits-others = Fomu nyingine
visits-none-fits = Hakuna fomu inayofaa leo. Chagua mtu wa familia hapo juu.
visits-no-forms = Bado hakuna fomu kwenye simu hii
visits-no-forms-sync = Sawazisha kuzipata
visits-form-away = Fomu hii bado haipo kwenye simu. Sawazisha kuipata.
visits-refused = Hawakubali ziara ziandikwe.
visits-refused-todo = Saidia wakati wa dharura. Usiandike chochote wasipokubali tena.
visits-opening = Fomu inafunguliwa…
visits-begun = Fomu ya { $who } imeanzwa
visits-begun-when = Iliguswa mwisho { $moment }. Hakuna kilichopotea.
visits-go-on = Endelea

visits-danger = Dalili ya hatari: { $signs }
visits-danger-now = Nendeni kituo cha afya sasa. Majibu yako yamehifadhiwa.
visits-not-kept = Ziara haikuweza kuandikwa. Majibu yako bado yapo: bonyeza Maliza tena.
visits-kept = Ziara imeandikwa.
visits-put-right = Ziara imesahihishwa.

visits-not-here = Ziara hii haipo kwenye simu hii
visits-minutes = { $count ->
    [one] Dakika moja
   *[other] Dakika { $count }
}
visits-arrived = Imefika
visits-corrected = { $count ->
    [one] Imesahihishwa mara moja
   *[other] Imesahihishwa mara { $count }
}
visits-void = Ziara hii imefutwa mstari: haihesabiwi.
visits-had-danger = { $count ->
    [one] Dalili moja ya hatari ilionekana.
   *[other] Dalili { $count } za hatari zilionekana.
}
visits-had-danger-todo = Kama hawajaenda kituo cha afya tangu hapo, nendeni nao sasa.
visits-two-words = Watu wawili walisahihisha ziara hii tofauti.
visits-two-words-todo = Zungumzeni, kisha usahihishe tena.
visits-held = Seva imeweka sehemu yake kando hadi watu waiangalie.
visits-held-todo = Kazi yako haijapotea. Ukurasa wa Sawazisha unasema kwa nini.
visits-answers = Majibu
visits-to-family = Kwa familia { $name }
visits-right = Sahihisha
visits-correct = Badilisha majibu
visits-correct-what = Fomu inafunguka na majibu yake. Uliyoandika kabla yanabaki daftarini, yakiwa na mstari.
visits-correct-yes = Fungua fomu
visits-reason = Kwa nini?
visits-reason-hint = Maneno machache, ukipenda.
visits-strike = Ziara hii haikufanyika
visits-strike-what = Ziara inabaki daftarini na mstari, na haihesabiwi.
visits-strike-yes = Futa kwa mstari
visits-voided = Ziara imefutwa mstari.
visits-files = { $count ->
    [one] Picha au sauti moja iko kwenye simu hii tu.
   *[other] Picha au sauti { $count } ziko kwenye simu hii tu.
}
visits-files-todo = Zimefichwa kwa siri. Zitafuata ziara ikishafika na mtandao ukipatikana.
visits-files-arrived = { $count ->
    [one] Picha au sauti moja imefika.
   *[other] Picha au sauti { $count } zimefika.
}
visits-files-arrived-where = Ziko kwenye kitabu, kando ya ziara. Hazichukui tena nafasi kwenye simu hii.

visits-service-erased = Imefutwa
visits-service-household-visit = Ziara ya familia
visits-service-home-visit = Ziara ya nyumbani
visits-service-anc-visit = Ziara ya ujauzito
visits-service-pnc-visit = Ziara baada ya kujifungua
visits-service-child-check = Uchunguzi wa afya ya mtoto
visits-service-sick-child = Mtoto mgonjwa
visits-service-referral = Rufaa

visits-form-page = Ukurasa { $n } kati ya takriban { $of }
visits-form-last = Ukurasa wa mwisho
visits-form-progress = Umefikia wapi
visits-form-next = Mbele
visits-form-back = Rudi
visits-form-leave = Ondoka
visits-form-finish = Maliza
visits-form-language = Lugha ya fomu
visits-form-working = Subiri kidogo…
visits-form-required = inahitajika
visits-form-guidance = Zaidi kuhusu swali hili
visits-form-picture = Picha ya swali hili
visits-form-nothing = hakuna jibu
visits-form-read = Ndiyo, nimesoma
visits-form-no-answer = Hakuna jibu?
visits-form-not-asked = Halikuulizwa
visits-form-unsafe = Si salama kuuliza
visits-form-is-not-asked = Umesema: hili halikuulizwa. Endelea utakapo.
visits-form-is-unsafe = Umesema: haikuwa salama kuuliza. Endelea utakapo.
visits-form-take-back = Ondoa jibu
visits-form-fault-required = Tafadhali jibu, au sema kwa nini hakuna jibu.
visits-form-fault-constraint = Jibu hili halifai. Liangalie tena.
visits-form-fault-type = Hii haisomeki. Andika kwa tarakimu, kama 12.
visits-form-choose = Chagua…
visits-form-search = Andika ili kutafuta
visits-form-more = Nyingine { $n }. Andika sehemu ya jina ili kuzipata.
visits-form-none-found = Hakuna kinachoitwa hivyo. Jaribu sehemu ya jina.
visits-form-up = Juu: { $what }
visits-form-down = Chini: { $what }
visits-form-order-is = Mpangilio uko sawa hivi
visits-form-day = Siku
visits-form-month = Mwezi
visits-form-year = Mwaka
visits-form-locate = Niko wapi?
visits-form-locating = Inatafuta mahali…
visits-form-no-place = Simu haipati mahali. Toka nje ujaribu tena, au andika.
visits-form-accuracy = (kwa usahihi wa mita { $metres })
visits-form-type-place = Andika mahali
visits-form-latitude = Latitudo
visits-form-longitude = Longitudo
visits-form-add-point = Ongeza nukta
visits-form-take-image = Piga au chagua picha
visits-form-take-audio = Rekodi au chagua sauti
visits-form-wanted-place = Fomu hii ingependa kujua uko wapi. Hutafutwa mara moja, sasa, ukibonyeza; la sivyo endelea bila.
visits-form-wanted-sound = Fomu hii ingependa sauti. Endelea bila ukitaka.
visits-form-take-video = Rekodi au chagua video
visits-form-take-file = Chagua faili
visits-form-another-file = Chukua nyingine
visits-form-kept-picture = Picha iliyopigwa
visits-form-kept-file = Imehifadhiwa, kB { $size }
visits-form-draw = Chora au weka sahihi hapa
visits-form-clear = Futa
visits-form-scan = Soma msimbo
visits-form-no-camera = Kamera haiwezi kutumika. Andika yaliyo chini ya msimbo.
visits-form-start-timer = Anzisha kipima muda
visits-form-seconds = Sekunde { $n }
visits-form-time-over = Muda umeisha
visits-form-one-more = Kuna mwingine? { $what }
visits-form-add = Ndiyo, ongeza
visits-form-add-one = Ongeza mwingine: { $what }
visits-form-no-more = Hapana, endelea
visits-form-instance = { $n } kati ya { $of }
visits-form-remove = Ondoa
visits-form-remove-sure = Ndiyo, ondoa pamoja na majibu yake
visits-form-look-over = Pitia yote
visits-form-look-lead = Gusa jibu ili kulibadilisha. Yote yakiwa sawa, bonyeza Maliza.
visits-form-look-faults = Majibu { $n } yanahitaji kuangaliwa. Gusa moja ili kwenda hapo.
visits-form-go-on-question = Umeshaanza fomu hii. Uendelee ulipoishia?
visits-form-go-on-hint = Majibu yako bado yako hapa, kwenye kifaa hiki.
visits-form-go-on = Endelea
visits-form-begin-anew = Anza upya
visits-form-cannot = Fomu haifunguki. Pakia ukurasa tena; isiposaidia, mpigie anayeendesha seva.
