// SPDX-License-Identifier: EUPL-1.2
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Schakel.Web.Access;
using Schakel.Web.Attachments;
using Schakel.Web.LoggingIn;
using Schakel.Web.Passkeys;
using Schakel.Web.Registers;
using Schakel.Web.Visiting;

namespace Schakel.Web.Hosting;

/// <summary>The site: what it is made of, and the order in which a request goes through it.</summary>
public static class Site
{
    // Largest form: stories and answers, with attachments.
    private const long LargestRequest = 64 * 1024 * 1024;
    private const int LongestAddress = 64 * 1024;

    // Of one field. What is far too long is shown again with what to do about it, and not lost; past this it is no story any more.
    private const int LongestField = 16 * 1024 * 1024;

    /// <summary>Builds it. The store is not open yet: open it before it is run.</summary>
    /// <param name="options">How it is served.</param>
    /// <param name="change">What a test replaces.</param>
    public static WebApplication Build(SiteOptions options, Action<WebApplicationBuilder>? change = null)
    {
        if (options.Demonstration is null && options.Commissioned is null or { IsEmpty: true })
            throw Commissioning.ReadCommissioned.None;
        // Without the last, it watches every folder below its home for settings that we do not have.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = options.Home, Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.WebHost.UseUrls(options.Url);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            // A search of ten thousand characters gets a page that says what to do, and not an empty one.
            kestrel.Limits.MaxRequestLineSize = LongestAddress;
        });
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // It says so whenever a page with a form may not be cached, which is as it should be.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        // It tells what was in a token; what is refused we say ourselves.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Authentication", LogLevel.None);
        Services(builder.Services, options);
        change?.Invoke(builder);
        var site = builder.Build();
        Order(site, options);
        foreach (var map in Routes.All)
            map(site);
        // A route of which nobody said who may come there stops the program before it serves anyone.
        foreach (var endpoint in ((IEndpointRouteBuilder)site).DataSources.SelectMany(source => source.Endpoints))
            Permissions.Of(endpoint);
        return site;
    }

    private static void Services(IServiceCollection services, SiteOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Time);
        services.AddSingleton<OpenStore>();
        services.AddSingleton<Crowd>();
        services.AddSingleton<Watching.Measures>();
        services.AddSingleton(_ => Registry.Read(options.Home) with { InUse = options.Commissioned is null ? null : [.. options.Commissioned.Keys] });
        services.AddSingleton<Following.Patience>();
        services.AddSingleton(_ => ProcedureTexts.ShippedTexts.Read(options.Home));
        services.AddSingleton<Register.Figures>();
        services.AddSingleton<Agenda.AgendaReading>();
        services.AddSingleton<Bottlenecks.Gatherable>();
        services.AddSingleton<Register.Marks>();
        services.AddSingleton<Workbench.Bench>();
        services.AddSingleton(_ => Tools.Find(Environment.GetEnvironmentVariable));
        services.AddSingleton<Receiving>();
        services.AddHttpContextAccessor();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Visit());
        services.AddRazorComponents();
        services.Configure<FormOptions>(form => form.ValueLengthLimit = LongestField);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = options.Cookie("formulier");
            // Without it a browser refuses a name with __Host-, and with the cookie every form.
            antiforgery.Cookie.SecurePolicy = options.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            antiforgery.FormFieldName = "formulier";
        });
        Sessions.Add(services, options);
        CookieKeys.Add(services);
        services.AddSingleton<Administering.StaffChanged>();
        services.AddHostedService<Administering.Staffing>();
        services.AddSingleton<Telling.Mailing>();
        services.AddHostedService<Telling.Announcing>();
        services.AddHostedService(provider => provider.GetRequiredService<Telling.Mailing>());
        services.AddHostedService<Sweeping>();
        services.AddSingleton<Processings.HandingOn>();
        services.AddHostedService(provider => provider.GetRequiredService<Processings.HandingOn>());
        services.AddHostedService<Register.Indexing>();
        services.AddHostedService<Signing>();
    }

    private static void Order(WebApplication site, SiteOptions options)
    {
        if (options.MetricsSecret is not null)
            site.Use(Watching.Timed.By(site.Services.GetRequiredService<Watching.Measures>()));
        site.Use(Guarded(options));
        site.UseRouting();
        // Who looks while a demonstration starts over waits a second, and meets no store that is gone.
        if (options.Demonstration is not null)
            site.Use(next => http => site.Services.GetRequiredService<OpenStore>().Stay(() => next(http), CancellationToken.None));
        site.Use(Visited(options));
        var crowd = site.Services.GetRequiredService<Crowd>();
        site.Use(Admitted);
        // After the form was read: who sends it slowly keeps no place from others.
        site.Use(next => http => crowd.Serve(http, next));
        // Meets who comes back from an identity provider. It must be said, or it stands first of all, before a visit is known.
        site.UseAuthentication();
    }

    // First of all, so that also an error page carries the headers, and an error never tells what was in the request.
    private static Func<HttpContext, RequestDelegate, Task> Guarded(SiteOptions options) => async (http, next) =>
    {
        SecurityHeaders.Put(http, options.IsSecure);
        // The server in front speaks https for us; what it says of that in headers, anyone can say.
        if (options.IsSecure)
            http.Request.Scheme = Uri.UriSchemeHttps;
        if (HttpMethods.IsHead(http.Request.Method))
        {
            // As the page itself, without the page (RFC 9110, 9.3.2).
            http.Request.Method = HttpMethods.Get;
            http.Response.Body = Stream.Null;
        }

        try
        {
            await next(http);
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            await Refuse(http, e.StatusCode, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? PageRefusal.TooLarge : PageRefusal.Unreadable);
        }
        catch (InvalidDataException e) when (!http.Response.HasStarted && e.Message.Contains("limit", StringComparison.Ordinal))
        {
            await Refuse(http, StatusCodes.Status413PayloadTooLarge, PageRefusal.TooLarge);
        }
        catch (Exception e) when (e is InvalidDataException or AntiforgeryValidationException && !http.Response.HasStarted)
        {
            await Refuse(http, StatusCodes.Status400BadRequest, PageRefusal.Unreadable);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Whoever asked is gone.
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            Mistakes.Say(http, e);
            await Refuse(http, StatusCodes.Status500InternalServerError, PageRefusal.OurMistake);
        }
    };

    private static Func<HttpContext, RequestDelegate, Task> Visited(SiteOptions options) => async (http, next) =>
    {
        var (person, code, link) = await Sessions.Of(http, options);
        var antiforgery = http.RequestServices.GetRequiredService<IAntiforgery>();
        http.Items[typeof(Visit)] = new Visit(Languages.Of(http.Request, options.Cookie("taal")), options.Time.GetUtcNow(), http.Request.Path)
        {
            Person = OnlyAdministering.Of(http, person),
            IsByPasskey = person?.Means is { IsPasskey: true },
            Code = code,
            Link = link,
            IsDemonstration = options.Demonstration is not null,
            Token = () => antiforgery.GetAndStoreTokens(http),
        };
        // Pages differ by language and by who looks: nobody in between keeps them, and behind a login nor does the browser.
        http.Response.Headers.CacheControl = person is null && code is null && link is null ? "no-cache, private" : "no-store";
        http.Response.Headers.Vary = "Cookie, Accept-Language";
        await next(http);
    };

    private static async Task Admitted(HttpContext http, RequestDelegate next)
    {
        var visit = http.Visit();
        if (http.GetEndpoint() is { } endpoint)
        {
            var permission = Permissions.Of(endpoint);
            var who = permission.Who;
            if (!who.Lets(visit) && !(permission.ByLink && visit.Link?.IsAlive(visit.Today) is true))
            {
                if (permission.ByLink && visit.Link is { } over)
                {
                    await Refuse(http, StatusCodes.Status410Gone, PageRefusal.Of(over));
                    return;
                }

                await (who is Who.Demonstration ? Refuse(http, StatusCodes.Status404NotFound, PageRefusal.NotFound) : Refuse(http, StatusCodes.Status403Forbidden, visit.IsByPasskey ? PageRefusal.OnlyAdminister : visit.Person is null ? PageRefusal.LogIn : PageRefusal.NotYours));
                return;
            }
        }

        if (Assured.Refusal(http, visit, http.RequestServices.GetRequiredService<SiteOptions>()) is { } lacking)
        {
            await lacking.ExecuteAsync(http);
            return;
        }

        if (http.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
            http.Request.Body = new WithoutNulls(http.Request.Body);
        if (!HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<SentByMachine>() is null
            && !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
        {
            await Refuse(http, StatusCodes.Status400BadRequest, PageRefusal.OldForm);
            return;
        }

        await OnlyAdministering.Note(http, visit);
        await next(http);
    }

    internal static Task Refuse(HttpContext http, int status, PageRefusal refusal)
    {
        // Who came by a link reads that it is over, and not that there is no such page.
        if (refusal == PageRefusal.NotFound && http.Items.TryGetValue(typeof(Visit), out var visit) && visit is Visit { Link: { } over, Person: null, Code: null }
            && http.GetEndpoint() is { } endpoint && Permissions.Of(endpoint).ByLink)
            (status, refusal) = (StatusCodes.Status410Gone, PageRefusal.Of(over));
        http.Response.Clear();
        var options = http.RequestServices.GetRequiredService<SiteOptions>();
        SecurityHeaders.Put(http, options.IsSecure);
        http.Response.Headers.CacheControl = "no-store";
        http.Items.TryAdd(typeof(Visit), new Visit(Languages.Of(http.Request, options.Cookie("taal")), options.Time.GetUtcNow(), http.Request.Path)
        {
            IsDemonstration = options.Demonstration is not null,
            Token = () => http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http),
        });
        return Show.Page<RefusalPage>(new { Refusal = refusal }, status).ExecuteAsync(http);
    }
}
