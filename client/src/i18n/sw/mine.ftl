# Ukurasa wake mwenyewe: kazi, malipo, pingamizi.

mine-reading = Inajumlisha …
mine-earlier = Kabla
mine-later = Baada
mine-month = Mwezi
mine-as-table = Kama jedwali
mine-print = Chapisha ukurasa huu
mine-here = Kwenye simu hii tu
mine-somebody = mtu fulani

## Uliyochuma
mine-earned = Umechuma hadi sasa
mine-earned-why = Kwa viwango vilivyokubaliwa, kwa kazi iliyofika. Seva inasema namba ileile.
mine-earned-none = Hakuna kilichofika bado kwa mwezi huu.
mine-earned-more = Maelezo zaidi
mine-earned-line = Umechuma
mine-paid = Imelipwa
mine-due = Inayodaiwa
mine-to-verify = Inasubiri kukaguliwa
mine-kept = Ililipwa, nayo inabaki yako baada ya sahihisho
mine-here-title = Kwenye simu hii tu
mine-here-only = { $count ->
    [one] Ziara 1 iko kwenye simu hii tu.
   *[other] Ziara { $count } ziko kwenye simu hii tu.
}
mine-here-more = Yasiyofika yanabadilisha ulichochuma kwa { $sum }.
mine-here-what = Namba ya juu bado haizihesabu.
mine-statement = Taarifa yangu ya malipo
mine-statement-note = kila ziara, na kwa nini
mine-promised = Kilichoahidiwa
mine-promised-note = viwango vilivyosainiwa na pande zote mbili
mine-by-hand = { $service }: { $count } × { $rate } = { $sum }
mine-lines = Kila ziara, na kwa nini
mine-rule = Imehesabiwa kwa kanuni { $rule }.
mine-scheme = Kwa mpango uliokubaliwa
mine-rule-paid = { $count } × { $unit }.
mine-rule-paid-by-part = Vimehesabiwa { $count }, kwa viwango tofauti.
mine-rule-cut = Inahesabiwa, lakini imezidi kikomo.
mine-rule-nothing = Hakuna kilichohesabiwa hapa.
mine-rule-not-for = Hii ni kwa wahudumu wenye “{ $about }” tofauti.
mine-rule-not-known = Haijaripotiwa bado: { $about }.
mine-rule-test = Haijafikiwa: “{ $about }”. Iko { $number }.
mine-rule-not-known = Bado haijaripotiwa: { $about }. Itahesabiwa mtu akiripoti.
mine-rule-condition = sharti la { $number }
mine-rule-minimum = Kilichopungua hadi kima cha chini kilichokubaliwa.
mine-rule-deduction = Imekatwa, kama mkataba unavyoruhusu.
mine-rule-rounding = Jumla imekadiriwa, kama mpango unavyosema.
mine-rule-over = { $sum } inazidi kikomo “{ $limit }”.
mine-rule-own-limit = cha mstari huu
mine-rule-missing = { $missing } pungufu ya ilivyotarajiwa.
mine-rule-payer = Inalipwa na: { $payer }.
mine-rule-share = Kati ya { $whole }, { $payer } inalipa { $part }.
mine-why-rate = Inahesabiwa kwa kiwango kilichokubaliwa.
mine-why-no-rate = Hakuna kiwango kilichokubaliwa kwa huduma hii siku hii.
mine-why-void = Imeondolewa: haihesabiwi.
mine-why-to-verify = Tarehe inakaguliwa kwanza. Hakuna kilichopotea.
mine-why-to-settle = Watu wawili waliisahihisha tofauti. Lazima wakubaliane kwanza.
mine-why-erased = Maneno yake yalifutwa. Kilicholipwa kinabaki.
mine-why-other-currency = Ililipwa kwa sarafu nyingine. Lazima ikubaliwe kwanza.
mine-why-not-seen = Haiko kwenye simu hii. Kilicholipwa kinabaki.
mine-why-in-scheme = Inahesabiwa kwenye mstari wa mwezi wake, kwa mpango uliokubaliwa.
mine-why-scheme = Kwa mpango uliokubaliwa, kwa mwezi mzima.
mine-why-not-reported = Jambo ambalo mpango unahitaji bado halijaripotiwa. Hakuna kilichopotea.
mine-change-late = Ya mwezi wa nyuma, haikulipwa hadi sasa.
mine-change-corrected = Ilisahihishwa baada ya kulipwa.
mine-change-rule-corrected = Ziara ileile, kiwango kimesahihishwa.
mine-line = Ziara moja
mine-line-gone = Ziara hii haiko tena kwenye taarifa.
mine-line-left = Habari za familia hii zimeondoka kwenye simu
mine-line-left-what = Ziara bado inahesabiwa. Msimamizi wako anaweza kuifungua kwenye daftari.
mine-entries = Yaliyoandikwa
mine-entry-visit-made = Ziara imefanyika
mine-entry-visit-corrected = Ziara imesahihishwa
mine-entry-visit-verified = Ziara imekaguliwa
mine-entry-line = mstari { $line }
mine-by-you = na wewe
mine-by = na { $name }
mine-visit-open = Fungua ziara
mine-family-open = faili la familia

## Kazi
mine-visits = Ziara
mine-visits-count = { $count ->
    [0] Hakuna ziara.
    [one] Ziara 1.
   *[other] Ziara { $count }.
}
mine-visits-before = { $month }: { $count }.
mine-by-service = Kwa huduma
mine-soon = Haraka kiasi gani
mine-soon-due = Kutoka siku iliyopangwa hadi ziara: { $median ->
    [0] nusu ya ziara zako zilifanyika siku hiyohiyo au mapema
    [one] nusu ya ziara zako zilifanyika ndani ya siku 1
   *[other] nusu ya ziara zako zilifanyika ndani ya siku { $median }
}{ $most ->
    [0] {""}
   *[other] ; iliyochukua muda mrefu zaidi: siku { $most }
}. { $count ->
    [one] Ziara 1 ilikuwa imepangwa.
   *[other] Ziara { $count } zilikuwa zimepangwa.
}
mine-soon-due-none = Hakuna ziara iliyokuwa imepangwa kabla ya kufanyika.
mine-soon-arrival = Kutoka ziara hadi kufika: { $median ->
    [0] nusu zilifika siku hiyohiyo
    [one] nusu zilifika ndani ya siku 1
   *[other] nusu zilifika ndani ya siku { $median }
}{ $most ->
    [0] {""}
   *[other] ; iliyochukua muda mrefu zaidi: siku { $most }
}.
mine-soon-arrival-none = Hakuna ziara kati ya hizi iliyofika bado.
mine-ask = Maswali ya kuangalia
mine-ask-what = Hayamlaumu mtu. Ni yako, na ya mazungumzo na msimamizi wako.
mine-asked = Dalili za hatari ziliulizwa: ziara { $asked } kati ya { $of }.
mine-asked-why = { $count ->
    [one] Kwa ziara 1 haijaandikwa kama zilikuwepo. Je, muda ulikosekana, au haikuwa salama kuuliza?
   *[other] Kwa ziara { $count } haijaandikwa kama zilikuwepo. Je, muda ulikosekana, au haikuwa salama kuuliza?
}
mine-corrected = Zilizosahihishwa baadaye: { $count }.
mine-corrected-why = Kusahihisha ni kazi nzuri. Je, kuna swali kwenye fomu ambalo ni rahisi kukosea?
mine-to-check = Za kuangaliwa: { $count }.
mine-to-check-why = Tarehe au sahihisho halilingani. Je, saa ya simu ni sahihi?
mine-to-check-see = Ona ni zipi
mine-trend = Ziara kwa miezi

## Malipo
mine-payments = Malipo
mine-payments-none = Hakuna malipo yaliyoagizwa bado.
mine-payment = Malipo
mine-payment-of = { $month }: { $sum }
mine-payment-for = Malipo ya { $month }
mine-payment-ordered = yaliagizwa { $day }
mine-payment-asked = Yamefika?
mine-payment-received = Unayo
mine-payment-contested = Kuna tatizo
mine-payment-received-on = Ulisema { $day } kwamba yalifika.
mine-payment-contested-on = Ulisema { $day } kwamba kuna tatizo.
mine-payment-lines = Yanalipia nini
mine-payment-question = Je, pesa yote imefika?
mine-payment-yes = Ndiyo, ninayo
mine-payment-no = Kuna tatizo
mine-payment-wrong-words = Tatizo ni nini?
mine-payment-thanks = Imeandikwa: pesa imefika.
mine-payment-noted = Imeandikwa. Anayelipa ataona maneno yako baada ya usawazishaji ujao.
mine-paid-rate = kiwango kilichokubaliwa
mine-paid-late = ya mwezi wa nyuma, haikulipwa kabla
mine-paid-corrected = ilisahihishwa baada ya kulipwa
mine-paid-rule-corrected = kiwango kimesahihishwa

## Pingamizi
mine-contests = Unayopinga
mine-contests-what = Mpaka utakapolifunga, hakuna anayeweza kuipima kazi yako kwa namba hiyo.
mine-contested = Limepingwa
mine-open = Wazi
mine-closed = Limefungwa
mine-contest-do = Hii si sahihi
mine-contest-see = Ona ulichosema
mine-contest-shown = Ukurasa unachoonyesha
mine-contest-words = Nini si sahihi?
mine-contest-hint = Kwa maneno yako mwenyewe. Nani mwingine anajua?
mine-contest-empty = Andika maneno machache, ili wengine wajue la kuangalia.
mine-contest-then = Kinachofuata
mine-contest-then-what = Msimamizi wako ataona baada ya usawazishaji ujao. Mtaangalia pamoja. Mpaka utakapolifunga, hakuna anayeweza kuipima kazi yako kwa namba hii.
mine-contest-send = Sema
mine-contest-told = Imeandikwa. Itatoka na usawazishaji ujao.
mine-contest-yours = Ulisema { $day }
mine-contest-open = Liko wazi
mine-contest-close = Sasa ni sahihi: lifunge
mine-contest-closed = Ulilifunga { $day }
mine-contest-closed-told = Limefungwa.
mine-no-home = Simu hii bado haijui daftari lako. Sawazisha kwanza.
mine-figure-line = Mstari wa ziara moja
mine-figure-earned = Kilichochumwa
mine-figure-visits = Idadi ya ziara
mine-figure-speed = Haraka kiasi gani
mine-figure-danger-asked = Dalili za hatari kuulizwa
mine-figure-corrected = Ziara zilizosahihishwa
mine-figure-to-check = Ziara za kuangaliwa

## Ziara zilizotakiwa
mine-dues = Ziara zilizotakiwa
mine-dues-note = zipi zilifanyika, na zipi bado zinahesabiwa
mine-dues-made = Zilizofanyika
mine-dues-of = kati ya { $count } zilizotakiwa
mine-dues-why = Kila ziara ambayo ratiba ilikutaka mwezi huu. Ikichelewa bado huhesabiwa hadi siku yake ya mwisho, yeyote aliyeifanya.
mine-dues-gone = Kati ya hizo, { $reached } kati ya { $due } katika familia ambazo haziko nawe tena; hazimo katika orodha.
mine-dues-none = Hakuna ziara iliyotakiwa mwezi huu.
mine-dues-open = Hazikufanyika
mine-dues-done = Zilizofanyika
mine-dues-family = Familia ya { $name }
mine-dues-day = ilitakiwa { $day }
mine-dues-on = ilifanyika { $day }
mine-dues-over = haihesabiwi tena
mine-dues-until = inahesabiwa hadi { $day }
mine-dues-still = bado inahesabiwa
